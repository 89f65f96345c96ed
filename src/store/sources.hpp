// SPDX-License-Identifier: GPL-2.0-or-later
// What an index was read from: files, their entries, and which articles each record gave.
#pragma once

#include <dateline/reader.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// An article's place in the index.
struct ArticleRef {
  std::uint32_t shard = 0;    ///< number in its directory's name
  std::uint32_t article = 0;  ///< Xapian document id within the shard, from 1
  friend bool operator==(const ArticleRef&, const ArticleRef&) = default;
  friend auto operator<=>(const ArticleRef&, const ArticleRef&) = default;
};

/// One record of an entry: its content's hash and the articles it gave, which lie side by side.
struct RecordRow {
  std::uint64_t hash = 0;
  ArticleRef first;
  std::uint32_t articles = 0;
  bool has_problem = false;  ///< something in it could not be read
  friend bool operator==(const RecordRow&, const RecordRow&) = default;
};

/// One entry of a file: the file itself, or a member of an archive.
struct EntryRow {
  std::string name;  ///< as in Article::path
  SourceState state = SourceState::read;
  std::string format, reason;  ///< as in SourceProblem
  std::vector<RecordRow> records;
  friend bool operator==(const EntryRow&, const EntryRow&) = default;
};

/// One file on disk.
struct FileRow {
  std::string name;        ///< below its root
  std::uint32_t root = 0;  ///< index into the manifest's roots
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;
  std::vector<EntryRow> entries;
  friend bool operator==(const FileRow&, const FileRow&) = default;
};

/// Sorted by root and name.
using SourceTable = std::vector<FileRow>;

/// The bytes of `sources-GENERATION.zst`.
std::string encode_sources(const SourceTable& table);
/// The reverse; `path` names the file in errors. Throws Error{index_corrupt}.
SourceTable decode_sources(std::string_view bytes, const std::filesystem::path& path);

/// Articles of a shard that are gone, ascending; with a checksum.
std::string encode_deleted(const std::vector<std::uint32_t>& articles);
/// `count`: of the shard's articles. Throws Error{index_corrupt, io}.
std::vector<std::uint32_t> read_deleted(const std::filesystem::path& path, std::uint64_t count);

}  // namespace dateline::store
