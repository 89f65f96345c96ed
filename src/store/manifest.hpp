// SPDX-License-Identifier: GPL-2.0-or-later
// The small text file that names a generation: its shards, their files and checksums.
#pragma once

#include "base/file.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::store {

/// Number of the on-disk layout; a reader refuses a higher one.
inline constexpr unsigned schema_version = 7;

/// A file below the index directory, with what it must contain.
struct ManifestFile {
  std::string name;  ///< "shard-0001/words"
  FileSum sum;
  friend bool operator==(const ManifestFile&, const ManifestFile&) = default;
};

struct ManifestShard {
  std::uint32_t number = 0;
  std::uint64_t articles = 0;  ///< deleted ones included
  std::uint64_t deleted = 0;
  std::uint64_t text_bytes = 0;  ///< of headlines and bodies, deleted ones included
  std::string deleted_file;  ///< "deleted-9" within the shard's directory; empty if there is none
  friend bool operator==(const ManifestShard&, const ManifestShard&) = default;
};

/// One generation of an index.
struct Manifest {
  std::uint64_t generation = 0;
  std::string created;  ///< of this generation, ISO 8601, UTC
  /// Paths the index was made from. Relative ones count from the index directory, so that a tree
  /// can be moved together with its index.
  std::vector<std::string> roots;
  std::vector<std::string> languages;  ///< of its articles, ascending
  std::vector<ManifestShard> shards;   ///< by number
  std::vector<ManifestFile> files;     ///< everything the generation consists of, but the manifest
  friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// "shard-0007".
std::string shard_name(std::uint32_t number);
/// "sources-17.zst": the source table of a generation.
std::string sources_name(std::uint64_t generation);

/// Line breaks and backslashes in roots are written \n and \\. The last line has the checksum of
/// those before it.
std::string to_text(const Manifest& manifest);
/// `path` names the file in errors. Throws Error{index_corrupt, index_newer}.
Manifest parse_manifest(const std::string& text, const std::filesystem::path& path);

/// Whether there is an index in `directory`, perhaps a damaged one, or one that may not be looked
/// at.
bool holds_index(const std::filesystem::path& directory);
/// A file that is there while the first generation is being published: whatever lies beside it is
/// of a run that was killed, and no index that has lost its manifest.
inline constexpr const char* first_publishing = "first-publishing";

/// The manifest's files whose names begin so.
std::vector<ManifestFile> files_below(const Manifest& manifest, std::string_view prefix);

/// Throws Error{index_corrupt} if one of the files is missing, no file, or has another size than it
/// had.
void check_files(const std::filesystem::path& directory, const std::vector<ManifestFile>& files);

/// The generation that the index in `directory` has now.
/// Throws Error{index_not_found, index_corrupt, index_newer, io}.
Manifest read_manifest(const std::filesystem::path& directory);
/// Makes `manifest` the index's generation, at one stroke. Throws Error{io}.
void publish_manifest(const std::filesystem::path& directory, const Manifest& manifest);

}  // namespace dateline::store
