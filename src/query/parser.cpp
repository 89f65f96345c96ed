// SPDX-License-Identifier: GPL-2.0-or-later
// Tokens to tree, by descent: OR, AND, NOT, then NEAR and its like, then values and parentheses.
#include <dateline/query.hpp>

#include "query/hints.hpp"
#include "query/lexer.hpp"
#include "query/proximity.hpp"
#include "query/value.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace dateline::query {
namespace {

/// What a part of the query gave. A part may be there and yet ask for nothing, as "--" does.
struct Parsed {
  bool present = false;
  std::optional<Query> query;
};

class Parser {
 public:
  Parser(std::string_view text, std::vector<Token> tokens, const ParseOptions& options,
         Diagnostics& diagnostics)
      : text_(text), tokens_(std::move(tokens)), options_(options), diagnostics_(diagnostics) {}

  std::optional<Query> parse() { return parse_or().query; }

 private:
  [[nodiscard]] const Token& token() const { return tokens_[at_]; }
  [[nodiscard]] TokenKind kind() const { return tokens_[at_].kind; }

  /// The span from token `first` to the one before at_.
  [[nodiscard]] Span span_since(std::size_t first) const {
    const Span begin = tokens_[first].span, last = tokens_[at_ - 1].span;
    return {begin.offset, last.offset + last.length - begin.offset};
  }

  void missing_operand(const Token& op, std::string_view side) {
    const std::string name(text_.substr(op.span.offset, op.span.length));
    diagnostics_.error(op.span, "missing-operand",
                       name + " needs something on its " + std::string(side));
  }

  Parsed parse_or() {
    Reading reading(text_);
    Parsed result = parse_and(reading);
    std::vector<Query> parts;
    if (result.query) parts.push_back(std::move(*result.query));
    while (kind() == TokenKind::or_op) {
      const Token& op = tokens_[at_++];
      if (!result.present) missing_operand(op, "left");
      reading.next_alternative();
      Parsed right = parse_and(reading);
      if (!right.present) missing_operand(op, "right");
      result.present = true;
      if (right.query) parts.push_back(std::move(*right.query));
    }
    reading.hint(diagnostics_);
    result.query = joined<Or>(std::move(parts));
    return result;
  }

  Parsed parse_and(Reading& reading) {
    Parsed result;
    std::vector<Query> parts;
    for (;;) {
      if (kind() == TokenKind::and_op) {
        const Token& op = tokens_[at_++];
        if (!result.present) missing_operand(op, "left");
        result.present = true;
        if (!may_begin_operand()) missing_operand(op, "right");
        continue;
      }
      const std::size_t first = at_;
      Parsed part = parse_not();
      if (!part.present) break;
      result.present = true;
      if (!part.query) continue;
      reading.add(span_since(first));
      parts.push_back(std::move(*part.query));
    }
    result.query = joined<And>(std::move(parts));
    return result;
  }

  [[nodiscard]] bool may_begin_operand() const {
    return kind() == TokenKind::value || kind() == TokenKind::open || kind() == TokenKind::not_op ||
           kind() == TokenKind::at_least;
  }

  Parsed parse_not() {
    const std::size_t first = at_;
    while (kind() == TokenKind::not_op) ++at_;
    const std::size_t count = at_ - first;
    Parsed operand = parse_proximity();
    if (count > 0 && !operand.present) {
      missing_operand(tokens_[at_ - 1], "right");
      operand.present = true;
    }
    if (operand.query && count % 2 == 1)
      operand.query = Query{Not{QueryBox(std::move(*operand.query))}};
    return operand;
  }

  Parsed parse_proximity() {
    Parsed left = parse_primary();
    if (kind() != TokenKind::near_op && kind() != TokenKind::same_op) return left;
    const Token op = token();
    std::vector<Query> parts;
    if (!left.present) missing_operand(op, "left");
    if (left.query) parts.push_back(std::move(*left.query));
    while (kind() == TokenKind::near_op || kind() == TokenKind::same_op) {
      const Token& next = tokens_[at_++];
      check_same_operator(op, next, diagnostics_);
      Parsed right = parse_primary();
      if (!right.present) refuse_right_operand(next);
      if (right.query) parts.push_back(std::move(*right.query));
    }
    return {true, make_proximity(op, name_of(op), std::move(parts), diagnostics_)};
  }

  [[nodiscard]] std::string name_of(const Token& op) const {
    return std::string(text_.substr(op.span.offset, op.span.length));
  }

  /// NOT after NEAR is a wish that has no meaning, not an oversight.
  void refuse_right_operand(const Token& op) {
    if (kind() != TokenKind::not_op) return missing_operand(op, "right");
    refuse_operand(op, name_of(op), diagnostics_);
    while (kind() == TokenKind::not_op) ++at_;
    parse_primary();
  }

  Parsed parse_primary() {
    switch (kind()) {
      case TokenKind::value:
        return {true, parse_value()};
      case TokenKind::open:
        return {true, parse_group()};
      case TokenKind::at_least:
        return {true, parse_at_least()};
      default:
        return {};
    }
  }

  std::optional<Query> parse_value() {
    Token value = tokens_[at_++];
    if (is_part_of_value(value))
      for (; is_part_of_value(token()) && token().field == value.field; ++at_) {
        value.text += " " + token().text;
        value.span.length = token().span.offset + token().span.length - value.span.offset;
        value.value_span = value.span;
      }
    return read_value(value, options_, diagnostics_);
  }

  std::optional<Query> parse_group() {
    const Token open = tokens_[at_++];
    Parsed inside = parse_or();
    ++at_;  // the lexer closes every parenthesis
    if (!inside.present && !open.grouped)
      diagnostics_.error(open.span, "missing-value", field_label(open.field) + " needs a value",
                         std::string(field_info(open.field).example) + " is an example");
    return std::move(inside.query);
  }

  std::optional<Query> parse_at_least() {
    const Token op = tokens_[at_++];
    if (kind() != TokenKind::open) {
      diagnostics_.error(op.span, "missing-parenthesis", name_of(op) + " takes parentheses",
                         "write " + name_of(op) + "(x)");
      return std::nullopt;
    }
    std::optional<Query> operand = parse_group();
    if (!operand) return std::nullopt;
    if (!is_operand(*operand)) {
      refuse_operand(op, name_of(op), diagnostics_);
      return std::nullopt;
    }
    return Query{AtLeast{op.number, QueryBox(std::move(*operand))}};
  }

  /// One part alone, or a node of them all; parts that are such nodes themselves are taken apart.
  template <class Node>
  static std::optional<Query> joined(std::vector<Query> parts) {
    std::vector<Query> flat;
    for (Query& part : parts) {
      if (Node* node = std::get_if<Node>(&part.node))
        std::move(node->parts.begin(), node->parts.end(), std::back_inserter(flat));
      else
        flat.push_back(std::move(part));
    }
    if (flat.empty()) return std::nullopt;
    if (flat.size() == 1) return std::move(flat.front());
    return Query{Node{std::move(flat)}};
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  const ParseOptions& options_;
  Diagnostics& diagnostics_;
};

/// What makes a text unreadable before it is read; false after an error.
bool check_text(std::string_view text, Diagnostics& diagnostics) {
  constexpr std::size_t longest = 64 << 10;
  const std::size_t nul = text.find('\0');
  const std::size_t bad = text::find_bad_utf8(text);
  if (text.size() > longest)
    diagnostics.error({longest, text.size() - longest}, "too-long",
                      "the query is longer than 64 KiB");
  else if (bad < nul)
    diagnostics.error({bad, text::decode_at(text, bad).size}, "bad-utf8",
                      "the query is not UTF-8 here");
  else if (nul != std::string_view::npos)
    diagnostics.error({nul, 1}, "nul-byte", "the query holds a NUL byte");
  return !diagnostics.failed();
}

/// All of a query counts from the same day, also around midnight.
ParseOptions with_one_day(const ParseOptions& options) {
  if (!options.today) return options;
  ParseOptions same;
  same.today = [&options, day = std::optional<DayNumber>()]() mutable {
    if (!day) day = options.today();
    return *day;
  };
  return same;
}

}  // namespace
}  // namespace dateline::query

namespace dateline {

ParseResult parse_query(std::string_view text, const ParseOptions& options) {
  query::Diagnostics diagnostics;
  std::optional<Query> parsed;
  if (query::check_text(text, diagnostics)) {
    std::vector<query::Token> tokens = query::lex(text, diagnostics);
    query::hint_at_small_operators(tokens, diagnostics);
    const ParseOptions same_day = query::with_one_day(options);
    parsed = query::Parser(text, std::move(tokens), same_day, diagnostics).parse();
    if (!parsed && !diagnostics.failed())
      diagnostics.error({0, text.size()}, "empty-query", "nothing to search for",
                        "'*' finds everything");
  }
  if (diagnostics.failed()) parsed.reset();
  return {std::move(parsed), diagnostics.take()};
}

}  // namespace dateline
