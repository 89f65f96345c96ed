// SPDX-License-Identifier: GPL-2.0-or-later
// From a query tree to Xapian's query over a snapshot.
#pragma once

#include "search/name_lookup.hpp"
#include "search/snapshot.hpp"
#include "search/text_check.hpp"

#include <dateline/index.hpp>
#include <dateline/query.hpp>

#include <xapian.h>

#include <memory>
#include <string>
#include <vector>

namespace dateline {

/// A query ready to run. Refers to the snapshot it was compiled for. Deleted articles match it like
/// others; who runs it leaves them out.
struct CompiledQuery {
  /// Every match is among these, and all matches are that pass the tests.
  Xapian::Query candidates;
  std::vector<TextTest> tests;
  bool has_words = false;  ///< something in it ranks
  std::vector<SearchNote> notes;

  /// Candidates and tests as one query, for Xapian's matcher.
  [[nodiscard]] Xapian::Query whole() const;
};

/// Throws Error{bad_query} if a wildcard fits too many words.
CompiledQuery compile(const Snapshot& snapshot, const Query& query);

/// The pattern that an operand of NEAR, SAME or ATLEAST, a phrase or a zoned name stands for; also
/// used to mark hits. Nodes that have no place in a text give patterns that match nothing.
TextPattern make_pattern(const Snapshot& snapshot, PatternWords& words, const Query& query);

}  // namespace dateline
