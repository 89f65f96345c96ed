// SPDX-License-Identifier: GPL-2.0-or-later
// One generation of an index with all its shards open.
#pragma once

#include "base/file.hpp"
#include "index/shard_reader.hpp"
#include "index/stemmer.hpp"
#include "store/manifest.hpp"
#include "store/sources.hpp"

#include <dateline/error.hpp>

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Where an article of the combined database lies.
struct ArticlePlace {
  std::size_t shard = 0;      ///< place in Snapshot::shards, not the shard's number
  std::uint32_t article = 0;  ///< within the shard
};

/// One thread at a time.
class Snapshot {
 public:
  /// Throws Error{index_not_found, index_newer, index_corrupt, io}.
  explicit Snapshot(std::filesystem::path directory);

  [[nodiscard]] const std::filesystem::path& directory() const noexcept { return directory_; }
  [[nodiscard]] const store::Manifest& manifest() const noexcept { return manifest_; }
  [[nodiscard]] const std::vector<std::unique_ptr<ShardReader>>& shards() const noexcept {
    return shards_;
  }
  /// All shards as one database of Xapian's, opened when first asked for; ids interleave. Throws
  /// Error{index_corrupt, io}.
  [[nodiscard]] const Xapian::Database& combined() const;
  [[nodiscard]] ArticlePlace place(Xapian::docid id) const;
  [[nodiscard]] bool has_deleted() const noexcept { return has_deleted_; }
  /// Deleted ones not counted.
  [[nodiscard]] std::uint64_t articles() const noexcept { return articles_; }
  /// Articles that have a term and are not deleted.
  [[nodiscard]] std::uint64_t count_with(std::string_view term) const;
  /// The same with the deleted ones.
  [[nodiscard]] std::uint64_t articles_with(std::string_view term) const;

  /// The stems of a folded word in every language the index holds, without repeats.
  [[nodiscard]] std::vector<std::string> stems(const std::string& word) const;
  /// What the index was read from; unpacked when first asked for.
  [[nodiscard]] const store::SourceTable& sources() const;

 private:
  void open();
  [[nodiscard]] std::optional<Error> damage_of_files() const;
  std::filesystem::path directory_;
  store::Manifest manifest_;
  std::vector<std::unique_ptr<ShardReader>> shards_;
  mutable std::optional<Xapian::Database> combined_;
  std::vector<Stemmer> stemmers_;
  MappedFile sources_file_;
  std::filesystem::path sources_path_;
  mutable std::optional<store::SourceTable> sources_;
  bool has_deleted_ = false;
  std::uint64_t articles_ = 0;
};

}  // namespace dateline
