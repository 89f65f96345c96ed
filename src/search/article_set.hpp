// SPDX-License-Identifier: GPL-2.0-or-later
// Sets of a shard's articles, listed from whichever side is at hand.
#pragma once

#include <cstdint>
#include <vector>

namespace dateline {

/// Those listed, or all others.
struct ArticleSet {
  std::vector<std::uint32_t> listed;  ///< ascending
  bool all_but_listed = false;
};

/// One a shard, in the order of Snapshot::shards.
using ArticleSets = std::vector<ArticleSet>;

/// The articles from 1 to `articles` that `listed` lacks.
std::vector<std::uint32_t> others(const std::vector<std::uint32_t>& listed, std::uint32_t articles);

/// The set's articles, of the shard's `articles`.
std::vector<std::uint32_t> to_list(ArticleSet set, std::uint32_t articles);

}  // namespace dateline
