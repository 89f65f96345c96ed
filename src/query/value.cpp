// SPDX-License-Identifier: GPL-2.0-or-later
// Which reader a field's values have; what they share.
#include "query/value.hpp"

#include "query/date_value.hpp"
#include "query/number_value.hpp"
#include "text/char_class.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace dateline::query {
namespace {

template <class Node>
std::optional<Query> as_query(std::optional<Node> node) {
  if (!node) return std::nullopt;
  return Query{std::move(*node)};
}

std::optional<Query> missing_value(const Token& token, Diagnostics& diagnostics) {
  diagnostics.error(token.span, "missing-value", field_label(token.field) + " needs a value",
                    std::string(field_info(token.field).example) + " is an example");
  return std::nullopt;
}

bool is_blank_text(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

}  // namespace

std::string field_label(Field field) { return std::string(field_info(field).name) + ":"; }

std::optional<Query> read_value(const Token& token, const ParseOptions& options,
                                Diagnostics& diagnostics) {
  if (token.field == Field::text) return read_words(token, diagnostics);
  if (is_blank_text(token.text)) return missing_value(token, diagnostics);
  switch (field_info(token.field).kind) {
    case FieldKind::text:
      return read_words(token, diagnostics);
    case FieldKind::entity:
    case FieldKind::name:
      return read_name(token, diagnostics);
    case FieldKind::date:
      return as_query(read_dates(token.text, token.value_span, options, diagnostics));
    case FieldKind::number:
      return as_query(read_numbers(token.field, token.text, token.value_span, diagnostics));
    case FieldKind::term:
    case FieldKind::glob:
      break;
  }
  return read_term(token, diagnostics);
}

bool is_part_of_value(const Token& token) {
  if (token.kind != TokenKind::value || !token.grouped || !token.bare()) return false;
  if (token.text.find_first_of("*~") != std::string::npos) return false;
  switch (token.field) {
    case Field::source:
    case Field::agency:
    case Field::section:
    case Field::topic:
      return true;
    default:
      return field_info(token.field).kind == FieldKind::entity ||
             field_info(token.field).kind == FieldKind::name;
  }
}

std::optional<FuzzyEnd> find_fuzzy_end(const Token& token, Diagnostics& diagnostics) {
  const std::size_t begin = token.text.rfind('~');
  if (token.quoted || begin == std::string::npos || begin == 0 || !token.plain_at(begin))
    return std::nullopt;
  const std::string_view number = std::string_view(token.text).substr(begin + 1);
  if (number.find_first_not_of("0123456789.") != std::string_view::npos) return std::nullopt;
  // "100~200" is a range of numbers, not a word.
  std::size_t last = begin - 1;
  while (last > 0 && (static_cast<unsigned char>(token.text[last]) & 0xC0) == 0x80) --last;
  const auto kind = text::char_class(text::decode_at(token.text, last).value);
  if (kind != text::CharClass::letter && kind != text::CharClass::lone &&
      kind != text::CharClass::mark && token.text[last] != '*')
    return std::nullopt;
  if (number.empty() || number == "1") return FuzzyEnd{begin, 1};
  if (number == "2") return FuzzyEnd{begin, 2};
  diagnostics.error(token.value_span, "bad-fuzzy", "'~' allows 1 or 2 wrong letters",
                    "write ~1 or ~2");
  return FuzzyEnd{begin, 0};
}

}  // namespace dateline::query
