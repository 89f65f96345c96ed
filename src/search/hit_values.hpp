// SPDX-License-Identifier: GPL-2.0-or-later
// What a page of hits needs of the index, read for all of them at once: from a device that takes as
// long as for one.
#pragma once

#include "search/match.hpp"
#include "search/snapshot.hpp"
#include "store/hit_rows.hpp"

#include <dateline/index.hpp>

#include <span>
#include <vector>

namespace dateline {

/// The articles' rows, in the order of the articles, which should be few. Throws
/// Error{index_corrupt, io}.
std::vector<store::HitRow> hit_rows(const Snapshot& snapshot,
                                    std::span<const RankedArticle> articles);

/// The values that the articles' rows name, in their order. Throws Error{index_corrupt, io}.
std::vector<std::vector<FieldValues>> hit_values(const Snapshot& snapshot,
                                                 std::span<const RankedArticle> articles,
                                                 std::span<const store::HitRow> rows);

/// Has the system read the articles' texts and heads. Throws Error{index_corrupt, io}.
void fetch_hits(const Snapshot& snapshot, std::span<const RankedArticle> articles);

}  // namespace dateline
