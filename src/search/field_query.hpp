// SPDX-License-Identifier: GPL-2.0-or-later
// Queries for fields that are neither words nor names.
#pragma once

#include "search/snapshot.hpp"

#include <dateline/index.hpp>
#include <dateline/query.hpp>

#include <xapian.h>

#include <vector>

namespace dateline {

/// A value of a term field; a value the index doesn't have adds a note with the nearest.
Xapian::Query term_query(const Snapshot& snapshot, const Term& term,
                         std::vector<SearchNote>& notes);
Xapian::Query date_query(const Snapshot& snapshot, const DateRange& range);
Xapian::Query number_query(const Snapshot& snapshot, const NumberRange& range);
/// Articles that have any value of the field: `person:*`.
Xapian::Query any_of_field(const Snapshot& snapshot, Field field);

}  // namespace dateline
