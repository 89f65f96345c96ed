// SPDX-License-Identifier: GPL-2.0-or-later
// Rows of the source table as varints, the whole of it one zstd frame.
#include "store/sources.hpp"

#include "base/damage_hint.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/varint.hpp"
#include "store/coding.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <cstring>

namespace dateline::store {
namespace {

constexpr int level = 3;  ///< 9 saves a twelfth, and costs a run four times as long

[[noreturn]] void throw_damaged(const std::filesystem::path& path) {
  throw Error(ErrorCode::index_corrupt, path.string() + " is damaged: its rows make no sense",
              damage_hint);
}

void put_entry(std::string& out, const FileRow& file, const EntryRow& entry) {
  // Most entries are the file itself, or a member whose name begins with the file's.
  const bool nested = entry.name.starts_with(file.name);
  out += static_cast<char>((nested ? 1 : 0) | static_cast<int>(entry.state) << 1);
  put_string(out, nested ? std::string_view(entry.name).substr(file.name.size()) : entry.name);
  put_string(out, entry.format);
  put_string(out, entry.reason);
  put_varint(out, entry.records.size());
  for (const RecordRow& record : entry.records) {
    out.append(reinterpret_cast<const char*>(&record.hash), sizeof record.hash);
    put_varint(out, std::uint64_t{record.articles} << 1 | (record.has_problem ? 1 : 0));
    if (record.articles == 0) continue;
    put_varint(out, record.first.shard);
    put_varint(out, record.first.article);
  }
}

std::uint64_t get_hash(VarintReader& in) {
  std::uint64_t hash = 0;
  const std::string_view bytes = in.bytes(sizeof hash);
  std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(&hash));
  return hash;
}

EntryRow get_entry(VarintReader& in, const FileRow& file) {
  EntryRow entry;
  const std::uint64_t flags = in.number();
  entry.state = static_cast<SourceState>(flags >> 1 & 3);
  if ((flags & 1) != 0) entry.name = file.name;
  entry.name += in.string();
  entry.format = in.string();
  entry.reason = in.string();
  for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
    RecordRow record;
    record.hash = get_hash(in);
    const std::uint64_t articles_and_problem = in.number();
    record.articles = static_cast<std::uint32_t>(articles_and_problem >> 1);
    record.has_problem = (articles_and_problem & 1) != 0;
    if (record.articles > 0) {
      record.first.shard = static_cast<std::uint32_t>(in.number());
      record.first.article = static_cast<std::uint32_t>(in.number());
    }
    entry.records.push_back(record);
  }
  return entry;
}

}  // namespace

std::string encode_sources(const SourceTable& table) {
  std::string rows;
  put_varint(rows, table.size());
  for (const FileRow& file : table) {
    put_string(rows, file.name);
    put_varint(rows, file.root);
    put_varint(rows, file.size);
    put_varint(rows, zigzag(file.mtime_ns));
    put_varint(rows, file.entries.size());
    for (const EntryRow& entry : file.entries) put_entry(rows, file, entry);
  }
  return compress(rows, level);
}

SourceTable decode_sources(std::string_view bytes, const std::filesystem::path& path) {
  const std::string rows = decompress(bytes, path.string());
  VarintReader in(rows);
  SourceTable table;
  for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
    FileRow file;
    file.name = in.string();
    file.root = static_cast<std::uint32_t>(in.number());
    file.size = in.number();
    file.mtime_ns = unzigzag(in.number());
    for (std::uint64_t entries = in.number(); entries > 0 && in.ok(); --entries)
      file.entries.push_back(get_entry(in, file));
    table.push_back(std::move(file));
  }
  if (!in.ok() || !in.at_end()) throw_damaged(path);
  return table;
}

std::string encode_deleted(const std::vector<std::uint32_t>& articles) {
  std::string bytes;
  put_varint(bytes, articles.size());
  std::uint32_t last = 0;
  for (std::uint32_t article : articles) {
    put_varint(bytes, article - last);
    last = article;
  }
  const std::uint64_t sum = hash64(bytes);
  bytes.append(reinterpret_cast<const char*>(&sum), sizeof sum);
  return bytes;
}

std::vector<std::uint32_t> read_deleted(const std::filesystem::path& path, std::uint64_t count) {
  const std::string bytes = read_whole_file(path);
  std::uint64_t sum = 0;
  if (bytes.size() < sizeof sum) throw_damaged(path);
  const std::string_view list = std::string_view(bytes).substr(0, bytes.size() - sizeof sum);
  std::memcpy(&sum, list.data() + list.size(), sizeof sum);
  if (sum != hash64(list)) throw_damaged(path);
  VarintReader in(list);
  std::vector<std::uint32_t> articles;
  std::uint32_t article = 0;
  for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left)
    articles.push_back(article += static_cast<std::uint32_t>(in.number()));
  if (!in.ok() || !in.at_end() || article > count) throw_damaged(path);
  return articles;
}

}  // namespace dateline::store
