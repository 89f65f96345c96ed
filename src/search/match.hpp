// SPDX-License-Identifier: GPL-2.0-or-later
// Runs compiled queries.
#pragma once

#include "search/article_set.hpp"
#include "search/best_articles.hpp"
#include "search/compile.hpp"
#include "search/snapshot.hpp"

#include <dateline/index.hpp>

#include <cstdint>
#include <vector>

namespace dateline {

struct Ranking {
  std::uint64_t matches = 0;  ///< exact
  std::vector<RankedArticle> articles;
};

/// A page of matches in the order asked for.
Ranking rank(const Snapshot& snapshot, const CompiledQuery& query, const SearchOptions& options);

/// The exact number of matches.
std::uint64_t count_matches(const Snapshot& snapshot, const CompiledQuery& query);

/// All matches, by shard.
ArticleSets all_matches(const Snapshot& snapshot, const CompiledQuery& query);

}  // namespace dateline
