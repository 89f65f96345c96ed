// SPDX-License-Identifier: GPL-2.0-or-later
// Decides whether words that look like a gazetteer's name are one, and whose.
#include "entity/judge.hpp"

#include "entity/gazetteer_recogniser.hpp"
#include "entity/label_context.hpp"
#include "entity/name_context.hpp"
#include "entity/place_fits.hpp"
#include "entity/short_orgs.hpp"

namespace dateline::entity {

namespace {

/// "the Australian" of "the Australian dollar", which is no newspaper.
bool is_of_people(const ZoneText& text, const Candidate& candidate) {
  const std::uint32_t next = candidate.last;
  return next - candidate.first == 2 && text[next - 1].is(demonym) &&
         text.form(candidate.first) == "the" && next < text.size() && text.name_goes_on(next) &&
         !text[next - 1].possessive && !text[next].is(function_word | locative | speech_verb);
}

/// "State" of "State of the Union" is no department.
bool goes_on_with_of(const ZoneText& text, const Candidate& candidate) {
  const std::uint32_t next = candidate.last;
  return next < text.size() && text.name_goes_on(next) && text.form(next) == "of" &&
         !text[next - 1].possessive;
}

bool org_fits(const ZoneText& text, const Candidate& candidate, NameReference meaning,
              const ArticleFacts& facts) {
  if (makes_index(text, candidate.last)) return false;
  if (is_of_another_state(text, candidate, meaning) || is_of_people(text, candidate)) return false;
  if (candidate.last - candidate.first > 1) return true;
  const Word& word = text[candidate.first];
  if (is_person_part_before(text, candidate.first)) return false;
  // "the Louvre accord"
  if ((meaning.flags & (ref_short | ref_acronym)) == ref_short &&
      names_affair(text, candidate.first, candidate.last))
    return false;
  if (word.is(thing) && !acts(text, candidate)) return false;
  if ((meaning.flags & ref_short) != 0 &&
      (goes_on_with_of(text, candidate) ||
       !short_form_holds(text, candidate, meaning.entity, facts)))
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
    found = found || facts.may_be_about(table.country(home));
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
  // "the Case-Shiller index"
  if (text[candidate.first].before == Between::joined && candidate.first > 0 &&
      text[candidate.first - 1].letters == Letters::capital &&
      text[candidate.first].sentence == SentenceCase::normal)
    return false;
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

/// "N.Y.", which means little else than the state.
bool is_dotted(const ZoneText& text, std::uint32_t i) {
  const std::string_view written = text.written(i, i + 1);
  return written.size() > 2 && written[1] == '.';
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
        lacks_s(text, candidate, meaning.entity) ||
        ((meaning.flags & ref_acronym) != 0 && text[candidate.first].letters == Letters::capital &&
         !written_as(text, candidate, meaning)))
      continue;
    if (kind == EntityKind::place && in_short && alone && !is_dotted(text, candidate.first) &&
        !place_fits(text, candidate, meaning))
      continue;
    if (is_club_in_short(table, meaning)) {
      if (!facts.sport || (clubs_of(candidate) > 1 && !facts.names_in_full(table, meaning.entity)))
        continue;
      return meaning;
    }
    if (kind == EntityKind::org && is_of_another_state(text, candidate, meaning)) continue;
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
