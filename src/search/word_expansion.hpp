// SPDX-License-Identifier: GPL-2.0-or-later
// From a word of a query to the words of the index it means.
#pragma once

#include "search/snapshot.hpp"

#include <dateline/query.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// More words than this for one wildcard are an error: a cut list would be a wrong answer.
inline constexpr std::size_t most_expansions = 1000;

/// What a word of a query stands for.
struct WordExpansion {
  std::vector<std::string> words;  ///< folded, sorted
  std::vector<std::string> stems;  ///< whose articles hold all of the words, sorted
  /// Whether every article with one of the stems matches; else the text decides.
  bool stems_suffice = true;
};

/// Throws Error{bad_query} if a wildcard fits more than most_expansions words.
WordExpansion expand(const Snapshot& snapshot, const Word& word);

/// The words of the index nearest to one it doesn't have, the commonest of the nearest first.
std::vector<std::string> nearest_words(const Snapshot& snapshot, const std::string& word,
                                       std::size_t limit);

/// Optimal string alignment distance in characters (insert, delete, replace, swap), or more than
/// `bound` if it is more.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t bound);

}  // namespace dateline
