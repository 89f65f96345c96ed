// SPDX-License-Identifier: GPL-2.0-or-later
// What the words around a place's name say of it.
#include "entity/place_context.hpp"

#include "base/word_map.hpp"
#include "entity/decision.hpp"
#include "entity/label_words.hpp"

#include <array>
#include <string_view>

namespace dateline::entity {

namespace {

/// Calls `take(meaning, end)` for what the words from `first` on mean, up to the word `end`, until
/// it says that it has found what it wants.
template <typename Take>
void for_each_name_at(const ZoneText& text, const Table& table, std::uint32_t first, Take take) {
  std::uint32_t name = 0;
  for (std::uint32_t last = first + 1; last <= first + 3 && last <= text.size(); ++last) {
    name = text.longer_name(table, name, last - 1);
    if (name == 0) return;
    const NameMatch match = table.match(name);
    for (std::uint32_t i = 0; i < match.count; ++i)
      if (take(table.reference(match.first + i), last)) return;
    if (!table.goes_on(name) || last >= text.size() || !text.name_goes_on(last)) return;
  }
}

/// The same of the words after a comma.
template <typename Take>
void for_each_name_behind(const ZoneText& text, const Candidate& candidate, Take take) {
  const std::uint32_t next = candidate.last;
  if (next < text.size() && text[next].before == Between::comma && text[next].capitalised())
    for_each_name_at(text, *candidate.table, next, take);
}

/// What stands behind whoever acts, and not behind where something lies.
constexpr auto kActing = word_set(std::to_array<std::string_view>(
    {"will",  "would", "has",   "have", "had",   "is",     "are", "was",  "were", "can",
     "could", "may",   "might", "must", "shall", "should", "did", "does", "do",   "to"}));

/// "In Quillburg, France ...", "After talks in Quillburg, France ...": whoever acts may stand
/// behind the comma.
bool opens_clause(const ZoneText& text, std::uint32_t place) {
  constexpr std::uint32_t most = 6;
  const std::uint32_t stop = place > most ? place - most : 0;
  for (std::uint32_t i = place; i > stop; --i)
    if (text[i - 1].starts_sentence)
      return text[i - 1].is(function_word | locative) && text[i - 1].letters == Letters::capital;
  return false;
}

/// Whether what a comma parts from the place in front, up to the word `end`, isn't where it lies: a
/// row of places ("Quillburg, France and Spain"), whoever acts ("In Quillburg, France said") or
/// part of something else ("Quillfeather, U.S. District Court").
bool is_apart(const ZoneText& text, std::uint32_t place, std::uint32_t end) {
  if (text[place].before == Between::comma) return true;
  if (end >= text.size() || text[end].starts_sentence) return false;
  const Word& next = text[end];
  if (next.before == Between::comma) return next.capitalised() && !next.is(month | weekday);
  const std::string_view form = text.form(end);
  if (form == "and" || form == "or") return end + 1 < text.size() && text[end + 1].capitalised();
  return next.before == Between::blank &&
         (next.is(speech_verb) || kActing.contains(form) || opens_clause(text, place) ||
          !next.is(function_word | locative));
}

/// Whether a longer name goes on behind what ends before word `end`: "Jordan Street", "Peru,
/// Indiana".
bool goes_on_as_name(const ZoneText& text, const Table& table, std::uint32_t first,
                     std::uint32_t end) {
  if (end < text.size() && text.name_goes_on(end) && text[end].capitalised() &&
      !text[end - 1].possessive)
    return true;
  Candidate country;
  country.first = first;
  country.last = end;
  country.table = &table;
  return state_behind(text, country, true).has_value();
}

/// "northern", "central"
bool is_direction(const ZoneText& text, std::uint32_t i) {
  return i < text.size() && text[i].letters == Letters::small &&
         (text[i].is(compass) || text.form(i) == "central");
}

/// "Mo.", "N.Y.", "TX"
bool is_abbreviation(const ZoneText& text, std::uint32_t i) {
  const Word& word = text[i];
  constexpr std::uint32_t longest = 5;  // "Calif", "N.Y.", "W.Va."
  if (word.end - word.begin > longest) return false;
  if (word.letters == Letters::upper) return word.sentence == SentenceCase::normal;
  // "BEDFORD, Mass, March 13"
  return text.has_behind(i, '.') ||
         (i + 1 < text.size() && text[i + 1].is(month) && text[i + 1].before == Between::comma);
}

}  // namespace

bool is_spaced_abbreviation(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  if (last != first + 2 || first == 0 || text[first].letters != Letters::initial ||
      !text.has_behind(first, '.') || text[first].before != Between::comma ||
      !text[first - 1].capitalised())
    return false;
  // "In London, N. M. Rothschild"
  const bool names_on = last < text.size() && text[last].capitalised() &&
                        !text[last].starts_sentence && text[last].before != Between::comma &&
                        !text[last].is(title | function_word | month | institution);
  if (names_on) return false;
  // "Quill, N. B. and Kestrel, W. H."
  return !text[first - 1].is(family_name) ||
         has_meaning(text, first - 1, first, [&](NameReference meaning) {
           return text.table().kind(meaning.entity) == EntityKind::place;
         });
}

bool is_money(const ZoneText& text, const Candidate& candidate, NameReference meaning) {
  std::uint32_t next = candidate.last;
  if (text.has_behind(next - 1, '$')) return true;  // "US$3 million"
  // "Swiss and French francs"
  const bool is_joined = next + 2 < text.size() && text[next + 1].is(demonym) &&
                         text[next + 2].is(money) && text[next].before == Between::blank &&
                         text[next + 1].before == Between::blank &&
                         (text.form(next) == "and" || text.form(next) == "or");
  if (is_joined) next += 2;
  if (next >= text.size() || !text[next].is(money) || text[next].before != Between::blank ||
      text[next].starts_sentence || text[next - 1].possessive)
    return false;
  // "Korean won", but "Korea won".
  const std::string_view form = text.form(next);
  return (meaning.flags & ref_demonym) != 0 || !text[next].is(speech_verb | common_word) ||
         form == "currency" || form.starts_with("dollar") || form.starts_with("cent") ||
         form.starts_with("franc");
}

bool names_branch(const ZoneText& text, const Candidate& candidate) {
  const std::uint32_t first = candidate.first, next = candidate.last;
  return first > 0 && next < text.size() && text[first].before == Between::opening &&
         text.has_behind(next - 1, ')') && text[first - 1].capitalised() &&
         text[next].capitalised() && text[next].is(legal_form | org_end) &&
         !text[next].starts_sentence;
}

bool stands_as_place(const ZoneText& text, const Candidate& candidate) {
  // "LONDON, July 19", "LONDON (Reuters)"
  if (text.may_begin_dateline(candidate.first)) return true;
  const Word& word = text[candidate.first];
  if (word.before != Between::blank || word.starts_sentence) return false;
  const Word& before = text[candidate.first - 1];
  return before.letters == Letters::small && before.is(locative);
}

bool container_follows(const ZoneText& text, const Candidate& candidate, std::uint32_t entity) {
  const Table& table = *candidate.table;
  bool found = false;
  for_each_name_behind(text, candidate, [&](NameReference meaning, std::uint32_t end) {
    if (!table.lies_in(entity, meaning.entity)) return false;
    // "Brent, U.S. crude": what goes on is no place that a city stands before.
    const bool is_country = table.place_type(meaning.entity) == PlaceType::country;
    found = !is_country || end >= text.size() || text[end].before != Between::blank ||
            text[end].letters != Letters::small || text[end].is(function_word | locative);
    return found;
  });
  return found;
}

std::optional<std::uint32_t> state_behind(const ZoneText& text, const Candidate& candidate,
                                          bool in_full) {
  std::optional<std::uint32_t> state;
  for_each_name_behind(text, candidate, [&](NameReference meaning, std::uint32_t end) {
    const bool is_short = (meaning.flags & ref_short) != 0;
    if (candidate.table->place_type(meaning.entity) == PlaceType::division &&
        (meaning.flags & ref_demonym) == 0 &&
        (is_short ? (end == candidate.last + 1 && is_abbreviation(text, candidate.last)) ||
                        is_spaced_abbreviation(text, candidate.last, end)
                  : in_full))
      state = meaning.entity;
    return state.has_value();
  });
  return state;
}

std::optional<CountryBehind> country_behind(const ZoneText& text, const Candidate& candidate) {
  std::uint32_t at = candidate.last;
  if (at >= text.size() || text[at - 1].possessive) return std::nullopt;
  const bool is_inside = text[at].before == Between::blank && text.form(at) == "in";
  if (!is_inside && text[at].before != Between::comma) return std::nullopt;
  if (is_inside) ++at;
  if (is_direction(text, at)) ++at;
  if (at >= text.size() || !text[at].capitalised()) return std::nullopt;
  // The longest name counts: "in Niger Delta" isn't in Niger.
  CountryBehind found{kNoEntity, at};
  std::uint32_t last = at;
  for_each_name_at(text, *candidate.table, at, [&](NameReference meaning, std::uint32_t end) {
    const bool is_country = candidate.table->place_type(meaning.entity) == PlaceType::country &&
                            (meaning.flags & (ref_demonym | ref_foreign)) == 0;
    if (end > last) found.country = kNoEntity;
    if (is_country && found.country == kNoEntity) found.country = meaning.entity;
    last = end;
    return false;
  });
  if (found.country == kNoEntity || goes_on_as_name(text, *candidate.table, at, last) ||
      (!is_inside && is_apart(text, candidate.first, last)))
    return std::nullopt;
  return found;
}

}  // namespace dateline::entity
