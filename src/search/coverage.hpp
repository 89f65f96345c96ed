// SPDX-License-Identifier: GPL-2.0-or-later
// How the values of a field are spread over the years.
#pragma once

#include "search/article_set.hpp"
#include "search/snapshot.hpp"

#include <dateline/index.hpp>

#include <vector>

namespace dateline {

/// Articles by value of a field and year of publication (0: undated), by value and year; those
/// without any value under an empty one. Throws Error{invalid_argument} for a field whose values
/// can't be counted.
std::vector<Index::Coverage> count_coverage(const Snapshot& snapshot, Field field,
                                            const ArticleSets& articles);

}  // namespace dateline
