// SPDX-License-Identifier: GPL-2.0-or-later
// Small operators and precedence.
#include "query/hints.hpp"

#include <algorithm>

namespace dateline::query {
namespace {

constexpr std::size_t longest_reading = 400;

}  // namespace

void hint_at_small_operators(const std::vector<Token>& tokens, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.kind != TokenKind::value || !token.bare()) continue;
    const bool joins = token.text == "and" || token.text == "or";
    if (!joins && token.text != "not") continue;
    const bool has_right =
        tokens[i + 1].kind == TokenKind::value || tokens[i + 1].kind == TokenKind::open;
    const bool has_left =
        i > 0 && (tokens[i - 1].kind == TokenKind::value || tokens[i - 1].kind == TokenKind::close);
    if (!has_right || (joins && !has_left)) continue;
    std::string operator_name;
    for (const char c : token.text) operator_name += static_cast<char>(c - 'a' + 'A');
    diagnostics.hint(token.span, "small-operator", "'" + token.text + "' is searched as a word",
                     "the operator is written " + operator_name);
  }
}

void Reading::hint(Diagnostics& diagnostics) const {
  const bool clear = alternatives_.size() < 2 ||
                     std::none_of(alternatives_.begin(), alternatives_.end(),
                                  [](const std::vector<Span>& parts) { return parts.size() > 1; });
  if (clear || alternatives_.front().empty() || alternatives_.back().empty()) return;
  std::string reading;
  for (const std::vector<Span>& parts : alternatives_) {
    if (&parts != &alternatives_.front()) reading += " OR ";
    std::string all;
    for (const Span& part : parts) {
      if (!all.empty()) all += " AND ";
      all += text_.substr(part.offset, part.length);
    }
    reading += parts.size() > 1 ? "(" + all + ")" : all;
  }
  const Span first = alternatives_.front().front(), last = alternatives_.back().back();
  const bool readable = reading.size() <= longest_reading;
  diagnostics.hint({first.offset, last.offset + last.length - first.offset}, "precedence",
                   readable ? "read as " + reading : "AND and blanks bind tighter than OR",
                   "use parentheses to group otherwise");
}

}  // namespace dateline::query
