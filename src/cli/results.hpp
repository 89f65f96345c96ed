// SPDX-License-Identifier: GPL-2.0-or-later
// What the searching commands print alike.
#pragma once

#include <dateline/index.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/originals.hpp"

namespace dateline::cli {

class Session;

/// What "all" stands for as a number of hits.
inline constexpr std::uint64_t all_values = std::numeric_limits<std::uint64_t>::max();

/// The rows of commands that count values.
const RowShape& facet_rows();

/// Counts the fields asked for in one pass, each cut to its own limit; 0 means all values.
std::vector<Facet> count_values(const Index& index, const Query& query,
                                const std::vector<FacetRequest>& requests);

/// A table for people, a record a value for programs; nothing for a facet without values.
void print_facet(Session& session, const Facet& facet);

/// The index's originals if links to them are shown, else none.
Originals originals_of(const Session& session, const Index& index);

/// For a query that found nothing: why, as far as the index can tell.
void print_notes(Session& session, const Index& index, const Query& query);

/// Throws UsageError if there are any: for commands that take only options.
void refuse_words(const Words& words);

/// Lines of text that came from an index, safe on a terminal, with an end.
std::string sanitized_lines(std::string_view text);

}  // namespace dateline::cli
