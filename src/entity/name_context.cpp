// SPDX-License-Identifier: GPL-2.0-or-later
// What the words around a name say of it.
#include "entity/name_context.hpp"

#include "base/word_map.hpp"

#include <array>
#include <string_view>

namespace dateline::entity {

namespace {

/// What the chambers of a parliament, and councils, are made of.
constexpr auto kMembers = word_set(std::to_array<std::string_view>(
    {"representatives", "deputies", "commons", "lords", "councillors", "ministers"}));

/// "said"; in headlines also "sees" and "urges".
bool tells_deed(const Word& word) {
  return word.is(speech_verb) || (word.sentence != SentenceCase::normal && word.is(headline_verb) &&
                                  word.before == Between::blank);
}

}  // namespace

bool may_be_name_part(const Word& word) {
  return (word.letters == Letters::capital || word.letters == Letters::initial) &&
         word.sentence == SentenceCase::normal &&
         !word.is(function_word | month | weekday | title | legal_form | not_in_name | demonym |
                  compass);
}

bool capital_is_proof(const Word& word) {
  return word.sentence == SentenceCase::normal && !word.starts_sentence;
}

bool is_person_part_before(const ZoneText& text, std::uint32_t i) {
  if (i == 0 || !text.name_goes_on(i) || text[i - 1].possessive) return false;
  const Word& before = text[i - 1];
  if (before.sentence != SentenceCase::normal) return false;
  if (before.letters == Letters::initial) {
    // "A German bank"
    const bool is_article =
        before.starts_sentence && text.form(i - 1) == "a" && !text.has_behind(i - 1, '.');
    return before.before != Between::opening && !text[i].starts_sentence && !is_article;
  }
  return before.letters == Letters::capital && before.is(first_name) &&
         !(before.starts_sentence && before.is(common_word));
}

bool is_name_going_on(const ZoneText& text, const Candidate& candidate) {
  const std::uint32_t next = candidate.last;
  if (next >= text.size() || !text.name_goes_on(next) || text[next - 1].possessive) return false;
  return may_be_name_part(text[next]) && !text[next].is(common_word | org_end | org_of | place_end);
}

bool has_title_before(const ZoneText& text, std::uint32_t i) {
  return i > 0 && text.name_goes_on(i) && text[i - 1].is(title) && text[i - 1].capitalised() &&
         !text[i - 1].possessive;
}

/// "Welsh told reporters": somebody's name, as a people is told of with "the".
bool speaks_as_person(const ZoneText& text, const Candidate& candidate) {
  const std::uint32_t next = candidate.last;
  return next < text.size() && text[next].is(speech_verb) &&
         !text.form(candidate.first).ends_with('s') &&
         (candidate.first == 0 || !text[candidate.first - 1].is(function_word));
}

bool is_owned(const ZoneText& text, std::uint32_t i) {
  return i > 0 && text[i].before == Between::blank && text[i - 1].possessive &&
         text[i - 1].capitalised() && !text[i].starts_sentence;
}

bool is_of_division(const ZoneText& text, std::uint32_t i) {
  return i > 0 && text[i].before == Between::blank && text[i - 1].letters == Letters::small &&
         text.form(i - 1) == "state" && !text[i].starts_sentence;
}

bool names_organ(const ZoneText& text, std::uint32_t i) {
  return text[i].is(institution) || kMembers.contains(text.form(i));
}

bool acts(const ZoneText& text, const Candidate& candidate) {
  const std::uint32_t first = candidate.first;
  return text[candidate.last - 1].possessive ||
         (candidate.last < text.size() && tells_deed(text[candidate.last])) ||
         (first > 0 && text.form(first - 1) == "told") ||
         (first > 1 && text.form(first - 1) == "to" && text.form(first - 2) == "according");
}

}  // namespace dateline::entity
