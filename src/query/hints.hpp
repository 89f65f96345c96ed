// SPDX-License-Identifier: GPL-2.0-or-later
// Hints about how a query was read where somebody may have meant another reading.
#pragma once

#include "query/lexer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::query {

/// `trade or war`: the small words are words.
void hint_at_small_operators(const std::vector<Token>& tokens, Diagnostics& diagnostics);

/// Remembers the parts of an OR, to say how `a b OR c` was read.
class Reading {
 public:
  explicit Reading(std::string_view text) : text_(text) {}
  /// One part of the current alternative.
  void add(Span part) { alternatives_.back().push_back(part); }
  void next_alternative() { alternatives_.emplace_back(); }
  /// Gives the reading if parentheses could have changed it.
  void hint(Diagnostics& diagnostics) const;

 private:
  std::string_view text_;
  std::vector<std::vector<Span>> alternatives_{1};
};

}  // namespace dateline::query
