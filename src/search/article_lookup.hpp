// SPDX-License-Identifier: GPL-2.0-or-later
// Single articles: as hits, by id, by path.
#pragma once

#include "search/match.hpp"
#include "search/snapshot.hpp"
#include "search/snippets.hpp"
#include "search/text_check.hpp"
#include "search/text_pattern.hpp"
#include "store/hit_rows.hpp"

#include <dateline/index.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

/// Without their values. `rows`: the articles'. `patterns`: what snippets are to show, whose words
/// are `texts.words()`. Throws Error{index_corrupt, io}.
std::vector<Hit> make_hits(std::span<const RankedArticle> articles,
                           std::span<const store::HitRow> rows, TextCache& texts,
                           const std::vector<TextPattern>& patterns, const SearchOptions& options);

/// By id, the beginning of one, or path (of an article, an archive or a directory), in that order.
std::vector<StoredArticle> find_articles(const Snapshot& snapshot, const std::string& id_or_path,
                                         std::uint64_t limit);

/// Where a query's visible parts lie in `text`, as bytes, in order, without overlaps.
std::vector<std::pair<std::uint32_t, std::uint32_t>> find_marks(const Snapshot& snapshot,
                                                                const Query& query,
                                                                const std::string& text);

}  // namespace dateline
