// SPDX-License-Identifier: GPL-2.0-or-later
// Fields. A colon belongs to a field if a small word stands directly before it and a value directly
// after it; a headline's colon has a blank behind it.
#include "base/ascii.hpp"
#include "query/did_you_mean.hpp"
#include "query/lexer_state.hpp"
#include "query/vendors.hpp"

#include <algorithm>

namespace dateline::query {
namespace {

bool is_name_character(char c) { return is_lower(c) || is_upper(c) || c == '_'; }
bool is_field_character(char c) { return is_lower(c) || c == '_'; }

}  // namespace

/// A field with its value at at_, or a mistake that looks like one.
bool Lexer::lex_field() {
  std::size_t end = at_;
  while (end < query_.size() && is_name_character(query_[end])) ++end;
  const std::string_view name = query_.substr(at_, end - at_);
  if (name.empty()) return false;
  if (end >= query_.size() || query_[end] != ':')
    return refuse_function(name) || refuse_blank_before(name);
  const auto field = find_field(name);
  if (is_blank(character(end + 1))) return field && refuse_blank_after(name);
  if (query_.substr(end + 1, 2) == "//") return false;  // an address
  if (field) return lex_known_field(*field, name);
  if (!starts_value(character(end + 1))) return false;
  if (std::all_of(name.begin(), name.end(), is_field_character)) return lex_unknown_field(name);
  if (const auto meant = find_field(lower(name)))
    diagnostics_.hint({at_, name.size() + 1}, "field-case",
                      "'" + std::string(name) + ":' is searched as a word",
                      "fields are written in small letters: " + lower(name) + ":");
  return false;
}

bool Lexer::lex_known_field(Field field, std::string_view name) {
  const Place place{at_, field, true};
  refuse_nesting(field, name);
  at_ += name.size() + 1;
  if (query_[at_] == '(') {
    open_group(place);
  } else if (!refuse_brackets(name)) {
    lex_value(place);
  }
  return true;
}

bool Lexer::lex_unknown_field(std::string_view name) {
  std::string_view meant = field_of_vendor(name);
  if (meant.empty()) meant = nearest_field(name);
  diagnostics_.error({at_, name.size()}, "unknown-field",
                     "unknown field '" + std::string(name.substr(0, 40)) + "'",
                     meant.empty() ? "to search for the words put them in quotes"
                                   : "did you mean '" + std::string(meant) + "'?");
  at_ += name.size() + 1;
  return true;
}

/// Of fields, only entities may stand inside another's parentheses, and only inside those of a part
/// of the text.
void Lexer::refuse_nesting(Field field, std::string_view name) {
  const Group group = context();
  if (group.field == Field::text) return;
  const bool is_zone = field_info(group.field).kind == FieldKind::text;
  const bool is_mentioned = field_info(field).kind == FieldKind::entity && field != Field::filed;
  if (is_zone && is_mentioned) return;
  const std::string outer(field_info(group.field).name);
  diagnostics_.error({at_, name.size() + 1}, "field-in-field",
                     std::string(name) + ": can't stand inside " + outer + ":( )",
                     "close the parenthesis before it");
}

/// The start of what stands at `at`, up to a blank, to be quoted in advice.
std::string Lexer::run_at(std::size_t at) const {
  std::size_t end = at;
  while (end < query_.size() && !is_blank(character(end))) end = after(end);
  return shortened(query_.substr(at, end - at));
}

/// `person: Putin`. After a word it is a headline's colon ("a divided country: ...").
bool Lexer::refuse_blank_after(std::string_view name) {
  const std::size_t colon = at_ + name.size();
  const std::size_t value = skip_blanks(colon + 1);
  const std::string field(name);
  const bool after_word =
      !tokens_.empty() && tokens_.back().field == Field::text &&
      (tokens_.back().kind == TokenKind::value || tokens_.back().kind == TokenKind::close);
  if (after_word && value < query_.size()) {
    diagnostics_.hint({colon, 1}, "spaced-colon", "'" + field + ":' is searched as a word",
                      "the value of a field follows its colon without a blank");
    return false;
  }
  if (value >= query_.size())
    diagnostics_.error({colon, 1}, "missing-value", field + ": needs a value",
                       std::string(field_info(*find_field(name)).example) + " is an example");
  else
    diagnostics_.error({colon, 1}, "spaced-colon", "a blank parts '" + field + ":' from its value",
                       "write " + field + ":" + run_at(value));
  at_ = colon + 1;
  return true;
}

/// `person : Putin`.
bool Lexer::refuse_blank_before(std::string_view name) {
  const std::size_t end = at_ + name.size();
  if (!find_field(name) || !is_blank(character(end))) return false;
  const std::size_t colon = skip_blanks(end);
  if (colon >= query_.size() || query_[colon] != ':') return false;
  if (!is_blank(character(colon + 1)) && !starts_value(character(colon + 1))) return false;
  const std::string field(name);
  diagnostics_.error({colon, 1}, "spaced-colon", "a blank parts '" + field + "' from its colon",
                     "write " + field + ":" + run_at(skip_blanks(colon + 1)));
  at_ = colon + 1;
  return true;
}

/// `hlead(x)`, `BYLINE(x)`.
bool Lexer::refuse_function(std::string_view name) {
  constexpr std::size_t longest_argument = 100;
  const std::size_t open = at_ + name.size();
  if (open >= query_.size() || query_[open] != '(') return false;
  const std::string_view rest = query_.substr(open + 1, longest_argument);
  const std::size_t close = rest.find(')');
  if (close == std::string_view::npos) return false;
  const auto advice = advise_on_function(name, rest.substr(0, close));
  if (!advice) return false;
  diagnostics_.error({at_, name.size() + 1}, "vendor-syntax", advice->message, advice->suggestion);
  at_ = open;
  return true;
}

/// `date:[2000-01-01 TO 2000-12-31]`.
bool Lexer::refuse_brackets(std::string_view name) {
  constexpr std::size_t longest_range = 100;
  if (query_[at_] != '[' && query_[at_] != '{') return false;
  const std::string_view rest = query_.substr(at_, longest_range);
  const auto advice = advise_on_bracket_range(name, rest);
  if (!advice) return false;
  const std::size_t length = rest.find_first_of("]}") + 1;
  diagnostics_.error({at_, length}, "vendor-syntax", advice->message, advice->suggestion);
  at_ += length;
  return true;
}

}  // namespace dateline::query
