// SPDX-License-Identifier: GPL-2.0-or-later
// Query trees in a few words: all_of({word("kim"), no(phrase({"the", "end"}))}).
#pragma once

#include "articles.hpp"

#include <dateline/query.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dateline::test {

inline Query everything() { return {Everything{}}; }

inline Query word(std::string text, Field zone = Field::text) {
  return {Word{zone, WordForm::stem, std::move(text), 0}};
}
inline Query exact_word(std::string text, Field zone = Field::text) {
  return {Word{zone, WordForm::exact, std::move(text), 0}};
}
/// With * and ?.
inline Query pattern(std::string text, Field zone = Field::text) {
  return {Word{zone, WordForm::wildcard, std::move(text), 0}};
}
inline Query fuzzy(std::string text, std::uint8_t distance = 1, Field zone = Field::text) {
  return {Word{zone, WordForm::fuzzy, std::move(text), distance}};
}
inline Query phrase(std::vector<std::string> words, Field zone = Field::text) {
  return {Phrase{zone, std::move(words)}};
}

inline Query name(Field field, std::string text, NameForm form = NameForm::token,
                  std::uint8_t distance = 0, Field zone = Field::text) {
  return {Name{field, form, std::move(text), distance, zone}};
}
inline Query named(std::string person) { return name(Field::person, std::move(person)); }
inline Query whole_name(Field field, std::string text) {
  return name(field, std::move(text), NameForm::whole);
}

inline Query value(Field field, std::string text, bool wildcard = false) {
  return {Term{field, std::move(text), wildcard}};
}
/// Published in those days; an empty end is open.
inline Query published(std::string_view first, std::string_view last) {
  DateRange range;
  if (!first.empty()) range.first = date(first).days().first;
  if (!last.empty()) range.last = date(last).days().last;
  return {range};
}
inline Query undated() { return {DateRange{std::nullopt, std::nullopt, true}}; }
inline Query about_years(std::optional<std::int64_t> first, std::optional<std::int64_t> last) {
  return {NumberRange{Field::year, first, last}};
}
inline Query of_words(std::optional<std::int64_t> first, std::optional<std::int64_t> last) {
  return {NumberRange{Field::words, first, last}};
}

inline Query all_of(std::vector<Query> parts) { return {And{std::move(parts)}}; }
inline Query any_of(std::vector<Query> parts) { return {Or{std::move(parts)}}; }
inline Query no(Query part) { return {Not{QueryBox(std::move(part))}}; }
inline Query near(std::uint32_t distance, std::vector<Query> parts) {
  return {Near{false, distance, std::move(parts)}};
}
inline Query pre(std::uint32_t distance, std::vector<Query> parts) {
  return {Near{true, distance, std::move(parts)}};
}
inline Query same_sentence(std::vector<Query> parts) {
  return {Same{Same::Scope::sentence, std::move(parts)}};
}
inline Query same_paragraph(std::vector<Query> parts) {
  return {Same{Same::Scope::paragraph, std::move(parts)}};
}
inline Query at_least(std::uint32_t count, Query part) {
  return {AtLeast{count, QueryBox(std::move(part))}};
}

}  // namespace dateline::test
