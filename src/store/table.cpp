// SPDX-License-Identifier: GPL-2.0-or-later
// Sections and their directory.
#include "store/table.hpp"

#include "base/damage_hint.hpp"
#include "base/hash.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <bit>

namespace dateline::store {

static_assert(std::endian::native == std::endian::little,
              "side files are mapped as they are; a big-endian machine needs conversion here");

namespace {

void align(std::string& bytes) { bytes.resize((bytes.size() + 7) / 8 * 8); }

void append_number(std::string& bytes, std::uint64_t number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

/// What a file ends with: its sections' offsets and sizes, how many they are, and a checksum.
std::string directory_bytes(const std::vector<std::uint64_t>& directory) {
  std::string bytes;
  for (const std::uint64_t number : directory) append_number(bytes, number);
  append_number(bytes, directory.size() / 2);
  append_number(bytes, hash64(bytes));
  return bytes;
}

}  // namespace

TableFileWriter::TableFileWriter(const std::filesystem::path& path, std::string_view magic)
    : file_(path), magic_(magic) {
  align(magic_);
  file_.append(magic_);
  begin_ = file_.size();
}

void TableFileWriter::append(std::string_view bytes) { file_.append(bytes); }

void TableFileWriter::section(std::string_view bytes) {
  end_section();
  file_.append(bytes);
}

void TableFileWriter::end_section() {
  directory_.push_back(begin_);
  directory_.push_back(file_.size() - begin_);
  file_.append(std::string((8 - file_.size() % 8) % 8, '\0'));
  begin_ = file_.size();
}

void TableFileWriter::finish() {
  end_section();
  file_.append(directory_bytes(directory_));
  file_.keep(magic_);
}

TableFile::TableFile(const std::filesystem::path& path, std::string_view magic,
                     std::size_t sections, FileUse use)
    : path_(path), file_(path, use) {
  const std::string_view bytes = file_.bytes();
  const std::size_t sum_size = sizeof(std::uint64_t), tail = sections * 16 + 8 + sum_size;
  file_.fetch(bytes.substr(0, magic.size()));
  file_.fetch(bytes.substr(bytes.size() - std::min(bytes.size(), tail)));
  std::string room;
  if (bytes.size() < magic.size() + tail ||
      file_.read(bytes.substr(0, magic.size()), room) != magic)
    throw_corrupt("not such a file");
  const std::string_view directory = file_.read(bytes.substr(bytes.size() - tail), room);
  const char* at = directory.data();
  const auto next = [&at] {
    std::uint64_t number = 0;
    std::memcpy(&number, at, sizeof number);
    at += sizeof number;
    return number;
  };
  std::uint64_t sum = 0;
  std::memcpy(&sum, directory.data() + tail - sum_size, sum_size);
  if (sum != hash64(directory.substr(0, tail - sum_size)))
    throw_corrupt("its directory does not have its checksum");
  for (std::size_t i = 0; i < sections; ++i) {
    const std::uint64_t offset = next(), size = next();
    if (offset > bytes.size() || size > bytes.size() - offset)
      throw_corrupt("a section lies outside");
    sections_.push_back(bytes.substr(offset, size));
  }
  if (next() != sections) throw_corrupt("wrong number of sections");
}

void TableFile::throw_corrupt(const char* reason) const {
  throw Error(ErrorCode::index_corrupt, path_.string() + " is damaged: " + reason, damage_hint);
}

}  // namespace dateline::store
