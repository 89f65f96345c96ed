// SPDX-License-Identifier: GPL-2.0-or-later
// Counts the values of fields over a set of articles.
#pragma once

#include "search/snapshot.hpp"
#include "search/text_check.hpp"

#include <dateline/index.hpp>

#include <cstdint>
#include <vector>

namespace dateline {

/// Exact counts over `articles`. `limit` 0 means all values.
/// Throws Error{invalid_argument} for a field whose values can't be counted.
std::vector<Facet> count_facets(const Snapshot& snapshot, const std::vector<Field>& fields,
                                const ArticleLists& articles, std::uint64_t limit);

/// Articles by value of a field and year of publication (0: undated).
std::vector<Index::Coverage> count_coverage(const Snapshot& snapshot, Field field,
                                            const ArticleLists& articles);

/// The values of fields for one article, as shown.
std::vector<FieldValues> values_of(const Snapshot& snapshot, ArticlePlace place,
                                   const std::vector<Field>& fields);

}  // namespace dateline
