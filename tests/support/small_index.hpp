// SPDX-License-Identifier: GPL-2.0-or-later
// Whole indexes made from stories, without files to read and without a run of the indexer.
#pragma once

#include "articles.hpp"
#include "store/manifest.hpp"
#include "store/sources.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dateline::test {

/// Writes `stories` as one shard of the index in `directory`, which must exist. Article numbers
/// count from 1. Articles get their content's id; a twin gets the one that depends on its path.
struct WrittenShard {
  store::ManifestShard shard;
  std::vector<store::ManifestFile> files;
  std::vector<std::string> languages;
};
WrittenShard write_shard(const std::filesystem::path& directory, std::uint32_t number,
                         const std::vector<Story>& stories);

/// An index as it is to be published.
struct IndexPlan {
  std::vector<std::vector<Story>> shards;
  std::uint32_t first_shard = 1;  ///< number of the first of them
  std::vector<store::ArticleRef> deleted;
  std::vector<store::FileRow> failed;  ///< sources without articles
  std::uint64_t generation = 1;
};

/// Makes the directory and publishes. A story without a path lies in "SHARD/NUMBER.txt"; one with
/// "archive!member" is an entry of that file. Neighbours of one path share its entry.
void publish_index(const std::filesystem::path& directory, const IndexPlan& plan);
void publish_index(const std::filesystem::path& directory, const std::vector<Story>& stories);

/// Publishes again with the sums that the files have now, as if they had been written so.
void reseal(const std::filesystem::path& directory);

/// `stories` dealt out to `shards` shards, one after the other.
std::vector<std::vector<Story>> deal(const std::vector<Story>& stories, std::size_t shards);

}  // namespace dateline::test
