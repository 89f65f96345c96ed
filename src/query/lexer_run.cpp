// SPDX-License-Identifier: GPL-2.0-or-later
// Runs of characters that are operators, or would be in another program.
#include "base/ascii.hpp"
#include "query/lexer_state.hpp"
#include "query/vendors.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace dateline::query {
namespace {

constexpr std::uint32_t default_distance = 10;
constexpr std::uint32_t most_words = 9999;  ///< of a distance or a count

struct PlainOperator {
  std::string_view name;
  TokenKind kind;
  bool ordered = false;
  Same::Scope scope = Same::Scope::sentence;
};
constexpr std::array plain_operators{
    PlainOperator{"AND", TokenKind::and_op},
    PlainOperator{"OR", TokenKind::or_op},
    PlainOperator{"NOT", TokenKind::not_op},
    PlainOperator{"NEAR", TokenKind::near_op},
    PlainOperator{"PRE", TokenKind::near_op, true},
    PlainOperator{"SAME/S", TokenKind::same_op},
    PlainOperator{"SAME/P", TokenKind::same_op, false, Same::Scope::paragraph},
};

struct NumberedOperator {
  std::string_view prefix;
  TokenKind kind;
  bool ordered = false;
};
constexpr std::array numbered_operators{
    NumberedOperator{"NEAR/", TokenKind::near_op},
    NumberedOperator{"PRE/", TokenKind::near_op, true},
    NumberedOperator{"ATLEAST/", TokenKind::at_least},
};

/// 0 if the digits make no number from 1 to most_words.
std::uint32_t number_of(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc{} && value <= most_words ? value : 0;
}

/// The operator that a run begins like, of those behind which a number is missing.
auto unfinished(std::string_view run) {
  return std::find_if(numbered_operators.begin(), numbered_operators.end(), [&](const auto& row) {
    return run.starts_with(row.prefix) ||
           (row.kind == TokenKind::at_least && row.prefix == std::string(run) + "/");
  });
}

}  // namespace

bool Lexer::lex_operator(const Token& token, std::size_t begin) {
  const std::string_view run = token.text;
  const auto found = std::find_if(plain_operators.begin(), plain_operators.end(),
                                  [&](const PlainOperator& row) { return row.name == run; });
  if (found == plain_operators.end()) return lex_numbered_operator(run, begin);
  Token& added = add(found->kind, begin);
  added.ordered = found->ordered;
  added.number = default_distance;
  added.scope = found->scope;
  return true;
}

bool Lexer::lex_numbered_operator(std::string_view run, std::size_t begin) {
  for (const NumberedOperator& row : numbered_operators) {
    if (run.substr(0, row.prefix.size()) != row.prefix) continue;
    const std::string_view digits = run.substr(row.prefix.size());
    if (!all_digits(digits)) continue;
    Token& added = add(row.kind, begin);
    added.ordered = row.ordered;
    added.number = number_of(digits);
    if (added.number == 0) {
      added.number = 1;
      diagnostics_.error(
          {begin, run.size()}, "bad-number",
          std::string(row.prefix) + " takes a number from 1 to " + std::to_string(most_words),
          row.kind == TokenKind::near_op ? "adjacent words are 1 apart" : "");
    }
    return true;
  }
  return false;
}

bool Lexer::refuse_vendor_run(const Token& token, std::size_t begin) {
  auto advice = advise_on_vendor_run(token.text);
  // "LENGTH > 1000": three runs.
  const bool is_comparison =
      token.text == ">" || token.text == ">=" || token.text == "<" || token.text == "<=";
  if (is_comparison && !tokens_.empty() && tokens_.back().bare()) {
    const std::size_t value = skip_blanks(at_);
    if (value < query_.size() && is_digit(query_[value])) {
      std::size_t end = value;
      while (end < query_.size() && is_digit(query_[end])) ++end;
      advice = advise_on_vendor_run(tokens_.back().text + token.text +
                                    std::string(query_.substr(value, end - value)));
    }
  }
  if (!advice) return false;
  diagnostics_.error({begin, at_ - begin}, "vendor-syntax", advice->message, advice->suggestion);
  return true;
}

/// Runs that are fine as words but may have been meant otherwise.
void Lexer::hint_at_run(const Token& token, std::size_t begin) {
  const std::string& run = token.text;
  const Span span{begin, at_ - begin};
  if (run == "SAME" || run.starts_with("SAME/")) {
    diagnostics_.hint(span, "vendor-syntax", "'" + shortened(run) + "' is searched as a word",
                      "write SAME/S for one sentence, SAME/P for one paragraph");
  } else if (const auto row = unfinished(run); row != numbered_operators.end()) {
    diagnostics_.hint(
        span, "unfinished-operator", "'" + shortened(run) + "' is searched as a word",
        std::string(row->prefix) + " takes a number: " + std::string(row->prefix) + "5");
  } else if (run.size() > 3 && run.back() == '!' &&
             std::all_of(run.begin(), run.end() - 1, is_lower)) {
    const std::string stem = run.substr(0, run.size() - 1);
    diagnostics_.hint(span, "vendor-syntax", "'" + run + "' is searched as the word " + stem,
                      "for every ending write " + stem + "*");
  } else if (run.size() > 1 && run.front() == '!' && starts_value(character(begin + 1))) {
    diagnostics_.hint(span, "vendor-syntax", "'!' excludes nothing", "write NOT " + run.substr(1));
  }
}

}  // namespace dateline::query
