// SPDX-License-Identifier: GPL-2.0-or-later
// Has the system read what hits will be made of, all at once.
#pragma once

#include "search/match.hpp"
#include "search/snapshot.hpp"

#include <vector>

namespace dateline {

/// For hits with names, what is needed whichever they are; goes on while they are looked for.
/// Throws Error{index_corrupt}.
void fetch_columns(const Snapshot& snapshot);

/// Where nothing is in memory yet, waiting for one place after the other takes most of a search.
/// `names`: with the hits' names. Throws Error{index_corrupt}.
void fetch_hits(const Snapshot& snapshot, const std::vector<RankedArticle>& articles, bool names);

}  // namespace dateline
