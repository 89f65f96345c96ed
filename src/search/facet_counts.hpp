// SPDX-License-Identifier: GPL-2.0-or-later
// Counts the values of fields over a set of articles.
#pragma once

#include "search/article_set.hpp"
#include "search/snapshot.hpp"

#include <dateline/index.hpp>

#include <cstdint>
#include <vector>

namespace dateline {

/// Throws Error{invalid_argument} for a field whose values can't be counted.
void check_countable(Field field);

/// The fields whose values answer to `field`: actors are persons, organisations and countries.
std::vector<Field> parts_of(Field field);

/// Exact counts over `articles`. `limit` 0 means all values.
/// Throws as check_countable does.
std::vector<Facet> count_facets(const Snapshot& snapshot, const std::vector<Field>& fields,
                                const ArticleSets& articles, std::uint64_t limit);

}  // namespace dateline
