// SPDX-License-Identifier: GPL-2.0-or-later
// Decides whether words that look like a place's name are meant as one.
#include "entity/place_fits.hpp"

#include "entity/label_context.hpp"
#include "entity/name_context.hpp"
#include "entity/place_context.hpp"

namespace dateline::entity {

namespace {

/// Cities below need a word that says they are meant: too many are somebody's name too.
constexpr std::uint32_t kPlainCity = 100'000;
/// Cities below whose name is an everyday word are meant only beside what they lie in.
constexpr std::uint32_t kWordCity = 300'000;
/// Cities above are meant even where their name is also a person's: "Sydney", "Santiago".
constexpr std::uint32_t kGreatCity = 1'000'000;

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

/// "English-language", "French-speaking"
bool names_language(const ZoneText& text, std::uint32_t next) {
  if (next >= text.size() ||
      (text[next].before != Between::joined && text[next].before != Between::blank))
    return false;
  const std::string_view form = text.form(next);
  return form == "language" || form == "languages" || form == "speaking" || form == "speakers";
}

}  // namespace

bool place_fits(const ZoneText& text, const Candidate& candidate, NameReference meaning) {
  const Table& table = *candidate.table;
  if ((meaning.flags & ref_demonym) == 0 ? begins_org(text, candidate)
                                         : names_language(text, candidate.last))
    return false;
  if (is_money(text, candidate, meaning) || names_branch(text, candidate) ||
      begins_longer_dateline(text, candidate) ||
      names_affair(text, candidate.first, candidate.last))
    return false;
  if (candidate.last - candidate.first > 1)
    return (meaning.flags & ref_short) == 0 ||
           is_spaced_abbreviation(text, candidate.first, candidate.last);
  const Word& word = text[candidate.first];
  if (word.is(thing | money) && !container_follows(text, candidate, meaning.entity)) return false;
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

}  // namespace dateline::entity
