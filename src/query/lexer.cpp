// SPDX-License-Identifier: GPL-2.0-or-later
// The lexer: parentheses, quotes, runs of characters. Fields are in lexer_field.cpp, runs that are
// operators or look like another program's in lexer_run.cpp.
#include "query/lexer.hpp"

#include "base/ascii.hpp"
#include "query/lexer_state.hpp"
#include "text/char_class.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace dateline::query {
namespace {

bool has_kind(Field field, FieldKind kind) {
  return field != Field::text && field_info(field).kind == kind;
}

}  // namespace

bool Token::plain_at(std::size_t offset) const {
  return !std::binary_search(escaped.begin(), escaped.end(), offset);
}

std::vector<Token> lex(std::string_view query, Diagnostics& diagnostics) {
  return Lexer(query, diagnostics).run();
}

std::vector<Token> Lexer::run() {
  while (at_ < query_.size() && !diagnostics_.full()) lex_one();
  if (!groups_.empty() && !abandoned_) {
    const std::size_t offset = groups_.front().offset;
    diagnostics_.error(
        {offset, 1}, "unclosed-parenthesis",
        "the parenthesis opened at column " + std::to_string(column(offset)) + " is not closed");
  }
  for (; !groups_.empty(); groups_.pop_back()) add(TokenKind::close, query_.size());
  add(TokenKind::end, query_.size());
  return std::move(tokens_);
}

void Lexer::lex_one() {
  const char32_t c = character(at_);
  if (is_blank(c) || (is_double_quote(c) && is_inch_mark(at_))) {
    at_ = after(at_);
  } else if (c == '(') {
    open_group(here());
  } else if (c == ')') {
    close_group();
  } else if (c == '|') {
    const std::size_t begin = at_;
    while (at_ < query_.size() && query_[at_] == '|') ++at_;
    add(TokenKind::or_op, begin);
  } else if (is_minus(at_)) {
    ++at_;
    add(TokenKind::not_op, at_ - 1).minus = true;
  } else if (!lex_field()) {
    lex_value(here());
  }
}

/// A value at at_: a quotation or a run, maybe after '='.
void Lexer::lex_value(const Place& place) {
  const bool compares =
      has_kind(place.field, FieldKind::date) || has_kind(place.field, FieldKind::number);
  Token token;
  if (query_[at_] == '=' && !compares && starts_value(character(at_ + 1)) &&
      character(at_ + 1) != '(') {
    token.exact = true;
    ++at_;
  }
  const std::size_t begin = at_;
  if (is_double_quote(character(at_))) {
    take_quoted(token);
    finish_value(std::move(token), place, begin);
    refuse_suffix();
    return;
  }
  take_run(token, place.field);
  if (!place.own_field && token.bare()) {
    if (lex_operator(token, begin)) return;
    if (place.field == Field::text && refuse_vendor_run(token, begin)) return;
    hint_at_run(token, begin);
  }
  finish_value(std::move(token), place, begin);
}

/// A quoted text at at_.
void Lexer::take_quoted(Token& token) {
  const std::size_t quote = at_;
  token.quoted = true;
  at_ = after(at_);
  while (at_ < query_.size() && !is_double_quote(character(at_))) take_character(token);
  if (at_ < query_.size()) {
    at_ = after(at_);
    return;
  }
  diagnostics_.error(
      {quote, after(quote) - quote}, "unclosed-quote",
      "the quote opened at column " + std::to_string(column(quote)) + " is not closed");
  abandon();
}

/// `"a b"~5` and `"a b"*` mean something elsewhere.
void Lexer::refuse_suffix() {
  if (at_ >= query_.size() || (query_[at_] != '~' && query_[at_] != '*')) return;
  const std::size_t begin = at_++;
  while (at_ < query_.size() && is_digit(query_[at_])) ++at_;
  const bool fuzzy = query_[begin] == '~';
  diagnostics_.error({begin, at_ - begin}, fuzzy ? "bad-fuzzy" : "bad-wildcard",
                     std::string("'") + query_[begin] + "' follows a word, not a quotation",
                     fuzzy ? "for words near each other write a NEAR/5 b"
                           : "for the last word's endings write a PRE/1 b*");
}

/// The characters up to a blank, a quote, '|' or a parenthesis.
void Lexer::take_run(Token& token, Field field) {
  // Addresses and paths hold parentheses of their own.
  const bool may_hold_parentheses =
      has_kind(field, FieldKind::term) || has_kind(field, FieldKind::glob);
  std::size_t depth = 0;
  while (at_ < query_.size()) {
    const char32_t c = character(at_);
    if (is_blank(c) || is_double_quote(c) || c == '|') return;
    if (c == '(') {
      if (!may_hold_parentheses) return;
      ++depth;
    } else if (c == ')') {
      if (depth == 0) return;
      --depth;
    }
    take_character(token);
  }
}

/// The character at at_, or the one after a backslash, onto the end of a value.
void Lexer::take_character(Token& token) {
  if (query_[at_] == '\\' && at_ + 1 < query_.size()) {
    ++at_;
    token.escaped.push_back(token.text.size());
  }
  const std::size_t end = after(at_);
  token.text += query_.substr(at_, end - at_);
  at_ = end;
}

void Lexer::finish_value(Token token, const Place& place, std::size_t value_begin) {
  token.kind = TokenKind::value;
  token.span = {place.begin, at_ - place.begin};
  token.value_span = {value_begin, at_ - value_begin};
  token.field = place.field;
  token.zone = context().zone;
  token.grouped = !place.own_field && place.field != Field::text;
  tokens_.push_back(std::move(token));
}

void Lexer::open_group(const Place& place) {
  const std::size_t parenthesis = at_++;
  if (groups_.size() >= deepest_nesting) {
    diagnostics_.error(
        {parenthesis, 1}, "too-deep",
        "parentheses are nested more than " + std::to_string(deepest_nesting) + " deep");
    abandon();
    return;
  }
  Token& token = add(TokenKind::open, place.begin);
  token.field = place.field;
  token.grouped = !place.own_field;
  const bool is_zone = has_kind(place.field, FieldKind::text);
  groups_.push_back({place.field, is_zone ? place.field : context().zone, parenthesis});
}

void Lexer::close_group() {
  const std::size_t begin = at_++;
  if (groups_.empty()) {
    diagnostics_.error(
        {begin, 1}, "unopened-parenthesis",
        "the parenthesis at column " + std::to_string(column(begin)) + " closes nothing",
        "to search for the words alone leave it out");
    return;
  }
  const Field field = groups_.back().field;
  groups_.pop_back();
  add(TokenKind::close, begin).field = field;
}

/// Stops reading: what follows can't be understood.
void Lexer::abandon() {
  abandoned_ = true;
  at_ = query_.size();
}

Token& Lexer::add(TokenKind kind, std::size_t begin) {
  Token token;
  token.kind = kind;
  token.span = {begin, at_ - begin};
  tokens_.push_back(std::move(token));
  return tokens_.back();
}

/// Nobody opens a quotation right behind a digit: 6" is six inches.
bool Lexer::is_inch_mark(std::size_t at) const { return at > 0 && is_digit(query_[at - 1]); }

/// A hyphen that excludes: a word may begin before it and does begin after it. Among dates `-30d`
/// is a day.
bool Lexer::is_minus(std::size_t at) const {
  if (query_[at] != '-' || !starts_value(character(at + 1))) return false;
  const char32_t before = character_before(at);
  const bool may_begin = is_blank(before) || before == '(' || before == '|';
  return may_begin && !(context().field == Field::date && is_relative_day(at));
}

bool Lexer::is_relative_day(std::size_t at) const {
  std::size_t end = at + 1;
  while (end < query_.size() && is_digit(query_[end])) ++end;
  return end > at + 1 && end < query_.size() &&
         std::string_view("dwmy").find(query_[end]) != std::string_view::npos;
}

char32_t Lexer::character(std::size_t at) const {
  return at < query_.size() ? text::decode_at(query_, at).value : U' ';
}

char32_t Lexer::character_before(std::size_t at) const {
  if (at == 0) return U' ';
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(query_[begin]) & 0xC0) == 0x80) --begin;
  return character(begin);
}

std::size_t Lexer::after(std::size_t at) const { return at + text::decode_at(query_, at).size; }

std::size_t Lexer::skip_blanks(std::size_t at) const {
  while (at < query_.size() && is_blank(character(at))) at = after(at);
  return at;
}

std::size_t Lexer::column(std::size_t offset) const {
  return text::display_width(query_.substr(0, offset)) + 1;
}

bool Lexer::is_blank(char32_t c) {
  constexpr char32_t byte_order_mark = 0xFEFF;
  return c < 0x20 || c == byte_order_mark || text::is_space(c);
}

bool Lexer::is_double_quote(char32_t c) {
  constexpr char32_t fullwidth = 0xFF02;
  return c == '"' || (c >= 0x201C && c <= 0x201F) || c == fullwidth;
}

bool Lexer::starts_value(char32_t c) {
  switch (text::char_class(c)) {
    case text::CharClass::letter:
    case text::CharClass::digit:
    case text::CharClass::lone:
      return true;
    default:
      return is_double_quote(c) || c == '(' || c == '=' || c == '*' || c == '\\';
  }
}

}  // namespace dateline::query
