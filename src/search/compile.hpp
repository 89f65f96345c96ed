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
  Xapian::Query query;
  bool has_words = false;  ///< something in it ranks
  std::vector<SearchNote> notes;
};

/// Throws Error{bad_query} if a wildcard fits too many words.
CompiledQuery compile(const Snapshot& snapshot, const Query& query);

/// The pattern that an operand of NEAR, SAME or ATLEAST, a phrase or a zoned name stands for; also
/// used to mark hits. Nodes that have no place in a text give patterns that match nothing.
TextPattern make_pattern(const Snapshot& snapshot, PatternWords& words, const Query& query);

/// How large the parameters of BM25 are, given that a word of the body counts body_weight.
Xapian::BM25Weight ranking();

}  // namespace dateline
