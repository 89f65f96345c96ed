// SPDX-License-Identifier: GPL-2.0-or-later
// From a value and its field to a leaf of the tree.
#pragma once

#include "query/lexer.hpp"

#include <optional>

namespace dateline::query {

/// What the value asks for. Nothing after an error, and for a text without words ("--").
std::optional<Query> read_value(const Token& token, const ParseOptions& options,
                                Diagnostics& diagnostics);

/// Whether a value between a field's parentheses may be only a part of one: `source:(New York
/// Times)` is one name.
bool is_part_of_value(const Token& token);

/// Values of the text and its parts: words, phrases, wildcards.
std::optional<Query> read_words(const Token& token, Diagnostics& diagnostics);

/// Values of entity fields and of `author:`.
std::optional<Query> read_name(const Token& token, Diagnostics& diagnostics);

/// Values of all other fields but dates and numbers.
std::optional<Query> read_term(const Token& token, Diagnostics& diagnostics);

/// A word's ending `~` or `~2`.
struct FuzzyEnd {
  std::size_t begin = 0;  ///< of the ending
  std::uint8_t distance = 0;
};

/// The ending, if the value has one; with distance 0, and an error reported, if the number is bad.
std::optional<FuzzyEnd> find_fuzzy_end(const Token& token, Diagnostics& diagnostics);

/// The field's name and a colon, for messages.
std::string field_label(Field field);

}  // namespace dateline::query
