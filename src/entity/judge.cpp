// SPDX-License-Identifier: GPL-2.0-or-later
// Decides whether words that look like a gazetteer's name are one, and whose.
#include "entity/judge.hpp"

#include "base/word_map.hpp"
#include "entity/fold_name.hpp"
#include "entity/gazetteer_recogniser.hpp"
#include "entity/label_context.hpp"
#include "entity/name_context.hpp"
#include "entity/place_fits.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

/// The country whose name an organisation's name begins with: US of "U.S. Congress".
std::string home_of(const Table& table, std::uint32_t org) {
  const std::string form = lookup_form(table.name(org));
  for (std::size_t end = form.find(' '); end != std::string::npos; end = form.find(' ', end + 1)) {
    const auto match = table.find(std::string_view(form).substr(0, end));
    if (!match) return {};
    const auto owner = table.first_meaning(match, [&](NameReference meaning) {
      return table.place_type(meaning.entity) == PlaceType::country;
    });
    if (owner) return table.country(owner->entity);
  }
  return {};
}

/// "Newcastle", "Hearts": a club's only where sport is spoken of, and not for its own sake.
bool is_club_in_short(const Table& table, NameReference meaning) {
  return (meaning.flags & ref_short) != 0 && table.is_club(meaning.entity);
}

/// How many clubs the name is short for: "Boston" stands for three.
unsigned clubs_of(const Candidate& candidate) {
  unsigned clubs = 0;
  for (std::uint32_t i = 0; i < candidate.match.count; ++i)
    if (is_club_in_short(*candidate.table, candidate.table->reference(candidate.match.first + i)))
      ++clubs;
  return clubs;
}

/// Everyday words of too many names to tell one from others.
constexpr auto kOfManyNames = word_set(std::to_array<std::string_view>(
    {"international", "association", "economic", "general", "agreement", "development", "national",
     "united", "nations", "world", "federal", "central"}));

/// Whether the text has an everyday word of this name, be it one or many.
bool has_word_of(const ZoneText& text, const Table& table, std::string_view name) {
  constexpr std::size_t shortest = 5;
  const std::string form = lookup_form(name);
  for (std::size_t begin = 0; begin < form.size();) {
    const std::size_t end = std::min(form.find(' ', begin), form.size());
    std::string_view word = std::string_view(form).substr(begin, end - begin);
    begin = end + 1;
    const std::uint32_t classes = table.classes(table.word(word));
    if (word.size() < shortest || (classes & common_word) == 0 ||
        (classes & (function_word | org_end | org_lead | demonym | compass)) != 0 ||
        kOfManyNames.contains(word))
      continue;
    if (word.ends_with('s')) word.remove_suffix(1);
    for (std::uint32_t i = 0; i < text.size(); ++i)
      if (text[i].letters == Letters::small && text.form(i).starts_with(word)) return true;
  }
  return false;
}

/// Whether the text speaks of what tells the organisation from others: of wheat for the
/// International Wheat Council.
bool speaks_of_field(const ZoneText& text, const Table& table, std::uint32_t org) {
  if (has_word_of(text, table, table.name(org))) return true;
  const auto others = table.other_names(org);
  return std::any_of(others.begin(), others.end(),
                     [&](std::string_view name) { return has_word_of(text, table, name); });
}

/// Whether the article speaks for the full name of a short form: "Congress" where it is about the
/// United States.
bool short_form_holds(const ZoneText& text, const Candidate& candidate, std::uint32_t entity,
                      const ArticleFacts& facts) {
  const Table& table = *candidate.table;
  if (facts.names_in_full(table, entity)) return true;
  const std::string home = home_of(table, entity);
  if (!home.empty()) return facts.countries.count(home) != 0;
  if (acts(text, candidate)) return true;
  const Word& word = text[candidate.first];
  return word.letters == Letters::upper && word.sentence == SentenceCase::normal &&
         speaks_of_field(text, table, entity);
}

bool org_fits(const ZoneText& text, const Candidate& candidate, NameReference meaning,
              const ArticleFacts& facts) {
  if (makes_index(text, candidate.last)) return false;
  if (candidate.last - candidate.first > 1) return true;
  const Word& word = text[candidate.first];
  if (is_person_part_before(text, candidate.first)) return false;
  if (word.is(thing) && !acts(text, candidate)) return false;
  if ((meaning.flags & ref_short) != 0 && !short_form_holds(text, candidate, meaning.entity, facts))
    return false;
  // "GROUP UPS STAKE"
  const bool may_be_word = (meaning.flags & ref_acronym) != 0
                               ? word.sentence != SentenceCase::normal && word.is(headline_verb)
                               : (meaning.flags & ref_common) != 0;
  if (may_be_word && !capital_is_proof(word) && !acts(text, candidate)) return false;
  return (meaning.flags & ref_personal) == 0 ||
         (!has_title_before(text, candidate.first) && !is_name_going_on(text, candidate));
}

/// Whether the article's places speak for the person's country, or nothing speaks against it.
bool may_be_at_home(const Table& table, std::uint32_t person, const ArticleFacts& facts) {
  bool found = facts.countries.empty();
  table.visit_containers(person, [&](std::uint32_t home) {
    found = found || facts.countries.count(table.country(home)) != 0;
  });
  return found;
}

/// Whether a family name alone means who was widely known by it in those years: "LAWSON SEES RATES
/// FALL" of 1987. Others have the name, too. `is_name`: it's known to be a person's.
bool family_name_holds(const ZoneText& text, const Candidate& candidate, std::uint32_t person,
                       const ArticleFacts& facts, bool is_name) {
  if (facts.year == 0) return false;
  const bool stands_as_name = has_title_before(text, candidate.first) ||
                              is_owned(text, candidate.first) || acts(text, candidate);
  if (!is_name && !stands_as_name) return false;
  const bool is_flash = text[candidate.first].sentence != SentenceCase::normal && stands_as_name;
  return is_flash || may_be_at_home(*candidate.table, person, facts);
}

bool person_fits(const ZoneText& text, const Candidate& candidate, NameReference meaning,
                 const ArticleFacts& facts) {
  if ((meaning.flags & ref_short) == 0) return true;
  if (meaning.dated != 0 && !family_name_holds(text, candidate, meaning.entity, facts, false))
    return false;
  if (has_title_before(text, candidate.first)) return true;
  if (is_person_part_before(text, candidate.first) || is_name_going_on(text, candidate))
    return false;
  const Word& word = text[candidate.first];
  if ((meaning.flags & ref_common) != 0 && meaning.dated == 0) return false;
  return word.capitalised() || word.sentence != SentenceCase::normal;
}

bool language_fits(const ZoneText& text, const Candidate& candidate, NameReference meaning,
                   const ArticleFacts& facts) {
  if ((meaning.flags & ref_foreign) == 0) return true;
  if (text[candidate.first].letters == Letters::caseless) return true;
  return !facts.english && (meaning.flags & ref_acronym) == 0;
}

/// The state "WA" means behind "Seattle,", whatever town is called Wa.
std::optional<NameReference> state_of_code(const ZoneText& text, const Candidate& candidate) {
  constexpr std::uint32_t longest = 2;
  const Word& word = text[candidate.first];
  if (candidate.last - candidate.first > 1 || word.letters != Letters::upper ||
      word.end - word.begin > longest || candidate.first == 0 ||
      !text[candidate.first - 1].capitalised())
    return std::nullopt;
  const Table& table = *candidate.table;
  return table.first_meaning(candidate.match, [&](NameReference meaning) {
    return (meaning.flags & ref_short) != 0 &&
           table.place_type(meaning.entity) == PlaceType::division;
  });
}

/// Whose administration is told of: of those who held an office by the family name alone, the last
/// one. "The Clinton administration" of 2010 was Bill Clinton's.
std::optional<NameReference> head_of_administration(const ZoneText& text,
                                                    const Candidate& candidate, int year) {
  constexpr int longest = 40;
  if (year == 0 || candidate.last >= text.size() || !text.name_goes_on(candidate.last) ||
      text.form(candidate.last) != "administration")
    return std::nullopt;
  const Table& table = *candidate.table;
  for (int then = year; then > year - longest; --then) {
    const auto head = table.first_meaning(candidate.match, [&](NameReference meaning) {
      return meaning.dated != 0 && (meaning.flags & ref_short) != 0 &&
             table.kind(meaning.entity) == EntityKind::person && table.known_in(meaning, then);
    });
    if (head) return head;
  }
  return std::nullopt;
}

/// Whether more must speak for a short form that is labelled as an organisation. A capital does for
/// an everyday word that is the only organisation of that name: "Apple".
bool is_doubtful(const ZoneText& text, const Candidate& candidate, NameReference meaning) {
  const Table& table = *candidate.table;
  unsigned orgs = 0;
  for (std::uint32_t i = 0; i < candidate.match.count; ++i)
    if (table.kind(table.reference(candidate.match.first + i).entity) == EntityKind::org) ++orgs;
  const bool is_word = (meaning.flags & ref_common) != 0 || candidate.match.count > 1;
  const Word& word = text[candidate.first];
  return orgs > 1 || (is_word && !(word.letters == Letters::capital && capital_is_proof(word))) ||
         !home_of(table, meaning.entity).empty();
}

}  // namespace

std::optional<NameReference> meaning_of_kind(const ZoneText& text, const Candidate& candidate,
                                             EntityKind kind, const ArticleFacts& facts) {
  const Table& table = *candidate.table;
  const bool alone = candidate.last - candidate.first == 1;
  if (kind == EntityKind::place)
    if (const auto state = state_of_code(text, candidate)) return state;
  if (kind == EntityKind::person)
    if (const auto head = head_of_administration(text, candidate, facts.year)) return head;
  std::optional<NameReference> out_of_time;
  for (std::uint32_t i = 0; i < candidate.match.count; ++i) {
    const NameReference meaning = table.reference(candidate.match.first + i);
    const bool in_short = (meaning.flags & ref_short) != 0;
    if (table.kind(meaning.entity) != kind || (meaning.flags & ref_demonym) != 0 ||
        !language_fits(text, candidate, meaning, facts) ||
        ((meaning.flags & ref_acronym) != 0 && text[candidate.first].letters == Letters::capital &&
         !written_as(text, candidate, meaning)))
      continue;
    if (kind == EntityKind::place && in_short && alone && !place_fits(text, candidate, meaning))
      continue;
    if (is_club_in_short(table, meaning)) {
      if (!facts.sport || (clubs_of(candidate) > 1 && !facts.names_in_full(table, meaning.entity)))
        continue;
      return meaning;
    }
    if (kind == EntityKind::org && in_short && is_doubtful(text, candidate, meaning) &&
        !short_form_holds(text, candidate, meaning.entity, facts))
      continue;
    if (kind == EntityKind::person && in_short && meaning.dated != 0 &&
        !family_name_holds(text, candidate, meaning.entity, facts, true))
      continue;
    if (facts.year == 0 || table.known_in(meaning, facts.year)) return meaning;
    if (!out_of_time && !in_short) out_of_time = meaning;
  }
  return out_of_time;
}

std::optional<NameReference> judge(const ZoneText& text, const Candidate& candidate,
                                   const ArticleFacts& facts) {
  const Table& table = *candidate.table;
  std::optional<NameReference> out_of_time;
  const auto fits = [&](NameReference meaning) {
    switch (table.kind(meaning.entity)) {
      case EntityKind::place:
        return place_fits(text, candidate, meaning);
      case EntityKind::org:
        return org_fits(text, candidate, meaning, facts);
      default:
        return person_fits(text, candidate, meaning, facts);
    }
  };
  if (text[candidate.first].before == Between::comma)
    if (const auto state = state_of_code(text, candidate)) return state;
  // What the article names in full is likelier than any namesake: "Amazon" after "Amazon.com".
  for (std::uint32_t i = 0; i < candidate.match.count; ++i) {
    const NameReference meaning = table.reference(candidate.match.first + i);
    if ((meaning.flags & ref_short) != 0 && facts.names_in_full(table, meaning.entity) &&
        !is_club_in_short(table, meaning) && written_as(text, candidate, meaning) && fits(meaning))
      return meaning;
  }
  for (std::uint32_t i = 0; i < candidate.match.count; ++i) {
    const NameReference meaning = table.reference(candidate.match.first + i);
    if (is_club_in_short(table, meaning) || !written_as(text, candidate, meaning) ||
        !language_fits(text, candidate, meaning, facts) || !fits(meaning))
      continue;
    if (facts.year == 0 || table.known_in(meaning, facts.year)) return meaning;
    if (!out_of_time && (meaning.flags & ref_short) == 0) out_of_time = meaning;
  }
  return out_of_time;
}

}  // namespace dateline::entity
