// SPDX-License-Identifier: GPL-2.0-or-later
// Names of persons, organisations and places, and terms: sources, sections, addresses, paths.
#include "query/value.hpp"

#include "query/did_you_mean.hpp"
#include "text/fold.hpp"
#include "text/tokenizer.hpp"

#include <algorithm>
#include <array>

namespace dateline::query {
namespace {

using namespace std::string_view_literals;

constexpr std::array knowable{"date"sv, "author"sv,   "source"sv, "section"sv,
                              "lang"sv, "dateline"sv, "url"sv,    "person"sv,
                              "org"sv,  "place"sv,    "topic"sv,  "text"sv};
constexpr std::array date_origins{"structured"sv, "meta"sv,  "dateline"sv, "url"sv,
                                  "path"sv,       "mtime"sv, "none"sv};

bool has_word(std::string_view utf8) {
  text::Tokenizer tokenizer(utf8);
  text::Token token;
  return tokenizer.next(token);
}

/// A comma behind a value belongs to the sentence around it, not to the value.
std::string without_punctuation(std::string text) {
  while (!text.empty() && ",;:!?"sv.find(text.back()) != std::string_view::npos) text.pop_back();
  return text;
}

bool is_address(Field field) {
  return field == Field::url || field == Field::site || field == Field::path || field == Field::id;
}

/// Where the first '*' that was typed without a backslash stands; a '?' counts if `question`.
std::size_t find_wildcard(const Token& token, bool question) {
  for (std::size_t at = 0; at < token.text.size(); ++at)
    if ((token.text[at] == '*' || (question && token.text[at] == '?')) && token.plain_at(at))
      return at;
  return std::string::npos;
}

std::nullopt_t refuse(const Token& token, Diagnostics& diagnostics, std::string code,
                      std::string message, std::string suggestion) {
  diagnostics.error(token.value_span, std::move(code), std::move(message), std::move(suggestion));
  return std::nullopt;
}

std::optional<Query> make_name(const Token& token, NameForm form, std::string text,
                               Diagnostics& diagnostics, std::uint8_t distance = 0) {
  if (form != NameForm::any && !has_word(text))
    return refuse(token, diagnostics, "missing-value", field_label(token.field) + " needs a name",
                  std::string(field_info(token.field).example) + " is an example");
  return Query{Name{token.field, form, std::move(text), distance, token.zone}};
}

/// `Put*`; nothing else may be wild in a name.
std::optional<Query> read_prefix(const Token& token, Diagnostics& diagnostics) {
  constexpr std::size_t least_literals = 2;
  const std::size_t star = find_wildcard(token, false);
  std::string prefix = token.text.substr(0, star);
  if (star + 1 < token.text.size() || token.exact)
    return refuse(token, diagnostics, "bad-wildcard", "a name takes '*' at its end only",
                  "write " + field_label(token.field) + "Put* for what begins so");
  if (text::display_width(prefix) < least_literals)
    return refuse(token, diagnostics, "short-wildcard",
                  "'" + token.text + "' needs at least two letters beside its wildcards", "");
  return make_name(token, NameForm::prefix, std::move(prefix), diagnostics);
}

/// A fixed list of values; others are mistakes.
std::optional<Query> read_choice(const Token& token, std::span<const std::string_view> choices,
                                 Diagnostics& diagnostics) {
  if (std::find(choices.begin(), choices.end(), token.text) != choices.end())
    return Query{Term{token.field, token.text, false}};
  const std::string_view meant = nearest(token.text, choices);
  std::string known;
  for (const std::string_view choice : choices) known += " " + std::string(choice);
  return refuse(token, diagnostics, "bad-value",
                field_label(token.field) + " has no value '" + shortened(token.text) + "'",
                meant.empty() ? "it takes" + known : "did you mean '" + std::string(meant) + "'?");
}

}  // namespace

std::optional<Query> read_name(const Token& token, Diagnostics& diagnostics) {
  if (token.quoted)
    return make_name(token, token.exact ? NameForm::exact : NameForm::whole, token.text,
                     diagnostics);
  if (token.text == "*" && token.bare()) return make_name(token, NameForm::any, "", diagnostics);
  if (token.text.front() == '-' && token.plain_at(0))
    return refuse(token, diagnostics, "bad-value", "a value can't be excluded behind its field",
                  "write -" + field_label(token.field) + shortened(token.text.substr(1)));
  if (const auto fuzzy = find_fuzzy_end(token, diagnostics)) {
    if (token.exact || find_wildcard(token, false) != std::string::npos)
      return refuse(token, diagnostics, "mixed-forms",
                    "a word takes only one of '=', '~' and wildcards", "");
    return make_name(token, NameForm::fuzzy, token.text.substr(0, fuzzy->begin), diagnostics,
                     fuzzy->distance);
  }
  if (find_wildcard(token, false) != std::string::npos) return read_prefix(token, diagnostics);
  return make_name(token, token.exact ? NameForm::exact : NameForm::token,
                   without_punctuation(token.text), diagnostics);
}

std::optional<Query> read_term(const Token& token, Diagnostics& diagnostics) {
  Token value = token;
  if (!is_address(token.field)) {
    if (!token.quoted) value.text = without_punctuation(token.text);
    if (const auto fuzzy = find_fuzzy_end(token, diagnostics))
      return refuse(token, diagnostics, "bad-fuzzy",
                    field_label(token.field) + " can't be searched with '~'",
                    "write " + field_label(token.field) +
                        shortened(token.text.substr(0, fuzzy->begin)) + "* for what begins so");
  }
  if (token.field == Field::has) return read_choice(value, knowable, diagnostics);
  if (token.field == Field::datefrom) return read_choice(value, date_origins, diagnostics);
  if (value.text.empty())
    return refuse(token, diagnostics, "missing-value", field_label(token.field) + " needs a value",
                  std::string(field_info(token.field).example) + " is an example");
  // Quotes are how a shell's glob keeps its blanks; an address may hold a question mark.
  const bool may_be_wild = !token.quoted || token.field == Field::path;
  const bool question = token.field != Field::url;
  const bool wildcard = may_be_wild && find_wildcard(value, question) != std::string::npos;
  return Query{Term{token.field, std::move(value.text), wildcard}};
}

}  // namespace dateline::query
