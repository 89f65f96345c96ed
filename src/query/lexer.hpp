// SPDX-License-Identifier: GPL-2.0-or-later
// Query text to tokens. The lexer knows which field a value belongs to, since fields differ in
// what they let a value hold.
#pragma once

#include "query/diagnostics.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::query {

enum class TokenKind : std::uint8_t {
  value,  ///< a run of characters or a quoted text, maybe with a field before it
  open,   ///< '(', maybe with a field before it
  close,
  and_op,
  or_op,
  not_op,
  near_op,   ///< NEAR/n, PRE/n
  same_op,   ///< SAME/S, SAME/P
  at_least,  ///< ATLEAST/n
  end,
};

struct Token {
  TokenKind kind = TokenKind::end;
  Span span;  ///< in the query, with field, quotes and '='

  // Of value, open and close.
  Field field = Field::text;
  Field zone = Field::text;  ///< the `title:( )`, `lead:( )` or `hlead:( )` it stands in
  bool grouped = false;      ///< the field stands before the parenthesis around it

  // Of value.
  Span value_span;                   ///< in the query, without the field
  std::string text;                  ///< without quotes, '=' and backslashes
  std::vector<std::size_t> escaped;  ///< offsets into `text` of characters after a backslash
  bool quoted = false;
  bool exact = false;  ///< '=' stands before it

  // Of operators.
  bool ordered = false;      ///< PRE
  std::uint32_t number = 0;  ///< of NEAR, PRE and ATLEAST
  Same::Scope scope = Same::Scope::sentence;
  bool minus = false;  ///< NOT written as '-'

  /// Whether the character at `offset` of `text` was typed without a backslash.
  [[nodiscard]] bool plain_at(std::size_t offset) const;
  /// Whether it is one of those `text` could mean as an operator: not quoted, nothing escaped.
  [[nodiscard]] bool bare() const { return !quoted && !exact && escaped.empty(); }
};

/// Reads valid UTF-8 without NUL. The tokens end with TokenKind::end, and every parenthesis among
/// them has its partner. Linear time.
std::vector<Token> lex(std::string_view query, Diagnostics& diagnostics);

}  // namespace dateline::query
