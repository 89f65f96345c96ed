// SPDX-License-Identifier: GPL-2.0-or-later
// Decides whether words that look like a gazetteer's name are one, and whose.
#include "entity/judge.hpp"

#include "entity/fold_name.hpp"
#include "entity/gazetteer_recogniser.hpp"
#include "entity/label_context.hpp"
#include "entity/name_context.hpp"

namespace dateline::entity {

namespace {

/// Cities below need a word that says they are meant: too many are somebody's name too.
constexpr std::uint32_t kPlainCity = 100'000;
/// Cities below whose name is an everyday word are meant only beside what they lie in.
constexpr std::uint32_t kWordCity = 300'000;
/// Cities above are meant even where their name is also a person's: "Sydney", "Santiago".
constexpr std::uint32_t kGreatCity = 1'000'000;

/// A word in lower-case text whose capital alone makes it a name.
bool capital_is_proof(const Word& word) {
  return word.sentence == SentenceCase::normal && !word.starts_sentence;
}

/// "Washington" of "Washington Post", "Boston" of "Boston University".
bool begins_org(const ZoneText& text, const Candidate& candidate) {
  const std::uint32_t next = candidate.last;
  return next < text.size() && text.name_goes_on(next) && !text[next - 1].possessive &&
         text[next].sentence == SentenceCase::normal && text[next].capitalised() &&
         text[next].is(org_end);
}

/// "Paris" of "Paris Hilton".
bool is_family_name_after(const ZoneText& text, const Candidate& candidate) {
  const std::uint32_t next = candidate.last;
  return next < text.size() && text.name_goes_on(next) && !text[next - 1].possessive &&
         may_be_name_part(text[next]) && text[next].is(family_name) &&
         !text[next].is(common_word | org_end | place_end | first_name);
}

/// A word in capitals where others aren't: rather an acronym than a city, but in a dateline.
bool looks_like_acronym(const ZoneText& text, std::uint32_t i) {
  const Word& word = text[i];
  return i > 0 && word.letters == Letters::upper && word.sentence == SentenceCase::normal;
}

/// "Kota" of "Kota Yuzawa", "Boise" of "Boise Homes"; but the "Venice Economic Summit" is in
/// Venice.
bool begins_longer_name(const ZoneText& text, const Candidate& candidate, std::uint32_t weight) {
  const std::uint32_t next = candidate.last;
  if (weight >= kGreatCity || next >= text.size() || text[next].before != Between::blank)
    return false;
  if (is_name_going_on(text, candidate)) return true;
  return weight < kWordCity && text.name_goes_on(next) && !text[next - 1].possessive &&
         may_be_name_part(text[next]) && text[next].is(common_word) &&
         !text[next].is(place_end | place_noun);
}

bool city_fits(const ZoneText& text, const Candidate& candidate, NameReference meaning) {
  const Table& table = *candidate.table;
  const Word& word = text[candidate.first];
  const std::uint32_t weight = table.weight(meaning.entity);
  if (begins_longer_name(text, candidate, weight)) return false;
  const bool is_word = (meaning.flags & ref_common) != 0;
  const bool personal = (meaning.flags & ref_personal) != 0;
  const bool doubtful = is_word || (personal && weight < kGreatCity) || weight < kPlainCity ||
                        word.is(name_particle | title) || looks_like_acronym(text, candidate.first);
  if (!doubtful || container_follows(text, candidate, meaning.entity)) return true;
  return stands_as_place(text, candidate) && !(is_word && weight < kWordCity);
}

/// "RYE" of "RYE BROOK, N.Y., Oct 20 -"
bool begins_longer_dateline(const ZoneText& text, const Candidate& candidate) {
  constexpr std::uint32_t longest = 3;
  std::uint32_t next = candidate.last;
  if (candidate.first > 0 || text.zone() != Zone::body || text[0].letters != Letters::upper ||
      text[0].sentence != SentenceCase::normal)
    return false;
  while (next < text.size() && next < candidate.last + longest && text.name_goes_on(next) &&
         text[next].before == Between::blank && text[next].letters == Letters::upper)
    ++next;
  return next > candidate.last && next < text.size() && text[next].before == Between::comma;
}

/// "Otago province", "the province of Otago"
bool has_place_noun(const ZoneText& text, const Candidate& candidate) {
  const auto is_noun = [&text](std::uint32_t i) {
    return text[i].is(place_noun) && text[i].letters == Letters::small;
  };
  if (candidate.last < text.size() && text.name_goes_on(candidate.last) && is_noun(candidate.last))
    return true;
  return candidate.first > 1 && text.form(candidate.first - 1) == "of" &&
         is_noun(candidate.first - 2);
}

bool place_fits(const ZoneText& text, const Candidate& candidate, NameReference meaning) {
  const Table& table = *candidate.table;
  if ((meaning.flags & ref_demonym) == 0 && begins_org(text, candidate)) return false;
  if (is_money(text, candidate, meaning) || begins_longer_dateline(text, candidate) ||
      names_affair(text, candidate.last))
    return false;
  if (candidate.last - candidate.first > 1) return (meaning.flags & ref_short) == 0;
  const Word& word = text[candidate.first];
  if (word.is(thing) && !container_follows(text, candidate, meaning.entity)) return false;
  if ((meaning.flags & ref_demonym) != 0)
    return ((meaning.flags & ref_common) == 0 || capital_is_proof(word)) &&
           !is_person_part_before(text, candidate.first) && !speaks_as_person(text, candidate);
  if ((meaning.flags & ref_short) != 0)
    return word.before == Between::comma && candidate.first > 0 &&
           text[candidate.first - 1].capitalised();
  if (is_person_part_before(text, candidate.first)) return false;
  if (is_family_name_after(text, candidate) && !stands_as_place(text, candidate)) return false;
  const bool personal = (meaning.flags & ref_personal) != 0;
  if (personal && (is_name_going_on(text, candidate) || has_title_before(text, candidate.first)))
    return false;
  switch (table.place_type(meaning.entity)) {
    case PlaceType::country:
    case PlaceType::continent:
    case PlaceType::region:
    case PlaceType::division:
      if (table.weight(meaning.entity) < kPlainCity && !stands_as_place(text, candidate) &&
          !has_place_noun(text, candidate))
        return false;
      return (meaning.flags & ref_common) == 0 || capital_is_proof(word) ||
             table.place_type(meaning.entity) == PlaceType::country;
    default:
      return city_fits(text, candidate, meaning);
  }
}

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

/// Whether the article speaks for the full name of a short form: "Congress" where it is about the
/// United States.
bool short_form_holds(const ZoneText& text, const Candidate& candidate, std::uint32_t entity,
                      const ArticleFacts& facts) {
  const Table& table = *candidate.table;
  if (facts.names_in_full(table, entity)) return true;
  const std::string home = home_of(table, entity);
  if (!home.empty()) return facts.countries.count(home) != 0;
  return acts(text, candidate);
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

}  // namespace

bool is_money(const ZoneText& text, const Candidate& candidate, NameReference meaning) {
  const std::uint32_t next = candidate.last;
  if (next >= text.size() || !text[next].is(money) || text[next].before != Between::blank ||
      text[next].starts_sentence || text[next - 1].possessive)
    return false;
  // "Korean won", but "Korea won".
  return (meaning.flags & ref_demonym) != 0 || !text[next].is(speech_verb | common_word) ||
         text.form(next).starts_with("dollar") || text.form(next).starts_with("cent") ||
         text.form(next).starts_with("franc");
}

bool stands_as_place(const ZoneText& text, const Candidate& candidate) {
  const Word& word = text[candidate.first];
  if (candidate.first == 0) {
    // "LONDON, July 19", "LONDON (Reuters)"
    return word.letters == Letters::upper && text.zone() == Zone::body;
  }
  if (word.before != Between::blank || text[candidate.first].starts_sentence) return false;
  const Word& before = text[candidate.first - 1];
  return before.letters == Letters::small && before.is(locative);
}

namespace {

/// Calls `take(meaning, end)` for what the words after a comma mean, up to the word `end`, until it
/// says that it has found what it wants.
template <typename Take>
void for_each_name_behind(const ZoneText& text, const Candidate& candidate, Take take) {
  const std::uint32_t next = candidate.last;
  if (next >= text.size() || text[next].before != Between::comma || !text[next].capitalised())
    return;
  const Table& table = *candidate.table;
  std::uint32_t name = 0;
  for (std::uint32_t last = next + 1; last <= next + 3 && last <= text.size(); ++last) {
    name = text.longer_name(table, name, last - 1);
    if (name == 0) return;
    const NameMatch match = table.match(name);
    for (std::uint32_t i = 0; i < match.count; ++i)
      if (take(table.reference(match.first + i), last)) return;
    if (!table.goes_on(name) || last >= text.size() || !text.name_goes_on(last)) return;
  }
}

/// "Mo.", "N.Y.", "TX"
bool is_abbreviation(const ZoneText& text, std::uint32_t i) {
  const Word& word = text[i];
  constexpr std::uint32_t longest = 5;  // "Calif", "N.Y.", "W.Va."
  if (word.end - word.begin > longest) return false;
  if (word.letters == Letters::upper) return word.sentence == SentenceCase::normal;
  return text.has_behind(i, '.');
}

}  // namespace

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
        (is_short ? end == candidate.last + 1 && is_abbreviation(text, candidate.last) : in_full))
      state = meaning.entity;
    return state.has_value();
  });
  return state;
}

std::optional<NameReference> meaning_of_kind(const ZoneText& text, const Candidate& candidate,
                                             EntityKind kind, const ArticleFacts& facts) {
  const Table& table = *candidate.table;
  const bool alone = candidate.last - candidate.first == 1;
  if (kind == EntityKind::place)
    if (const auto state = state_of_code(text, candidate)) return state;
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
    const bool doubtful = candidate.match.count > 1 || (meaning.flags & ref_common) != 0 ||
                          !home_of(table, meaning.entity).empty();
    if (is_club_in_short(table, meaning)) {
      if (!facts.sport || (clubs_of(candidate) > 1 && !facts.names_in_full(table, meaning.entity)))
        continue;
      return meaning;
    }
    if (kind == EntityKind::org && in_short && doubtful &&
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
