// SPDX-License-Identifier: GPL-2.0-or-later
// Opens a shard's files and unpacks its records.
#include "index/shard_reader.hpp"

#include "index/schema.hpp"
#include "index/xapian_error.hpp"
#include "store/sources.hpp"

#include <algorithm>

namespace dateline {
namespace {

Xapian::Database open_database(const std::filesystem::path& path) {
  return translate_xapian(path, [&] { return Xapian::Database(path.string()); });
}

}  // namespace

ShardReader::ShardReader(const std::filesystem::path& index, const store::ManifestShard& shard)
    : number_(shard.number),
      path_(index / store::shard_name(shard.number)),
      database_(open_database(path_ / "postings.xapian")),
      names_(path_ / "names"),
      columns_(path_ / "columns", articles(), names_),
      words_(path_ / "words") {
  if (!shard.deleted_file.empty()) deleted_ = store::read_deleted(path_ / shard.deleted_file);
  translate_xapian(path_, [&] {
    const std::string languages = database_.get_metadata(std::string(schema::languages_key));
    for (std::string_view language : store::name_words(languages))
      languages_.emplace_back(language);
    frames_.emplace(database_.get_metadata(std::string(schema::dictionary_key)));
  });
}

bool ShardReader::is_deleted(std::uint32_t article) const {
  return std::binary_search(deleted_.begin(), deleted_.end(), article);
}

std::string ShardReader::what(std::uint32_t article) const {
  return path_.string() + ", article " + std::to_string(article);
}

std::string ShardReader::data(std::uint32_t article) const {
  return translate_xapian(
      path_, [&] { return database_.get_document(article, Xapian::DOC_ASSUME_VALID).get_data(); });
}

store::RecordHead ShardReader::head(std::uint32_t article) const {
  return store::read_head(data(article), *frames_, what(article));
}

Article ShardReader::text(std::uint32_t article) const {
  return store::read_text(data(article), *frames_, what(article));
}

store::RecordBody ShardReader::record(std::uint32_t article) const {
  return store::read_record(data(article), *frames_, what(article));
}

std::vector<std::uint32_t> ShardReader::with_id(std::string_view prefix,
                                                std::uint64_t limit) const {
  const auto ids = schema::ids_with_prefix(prefix);
  if (!ids) return {};
  return columns_.with_ids(ids->first, ids->last, limit);
}

}  // namespace dateline
