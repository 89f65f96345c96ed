// SPDX-License-Identifier: GPL-2.0-or-later
// What a single word tells about the names around it: titles, first names, company endings ...
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dateline::entity {

/// Bits; a word may have several. The words of each class are listed in data/words.tsv, but for
/// `common_word` (data/common-words.tsv) and `family_name` (also taken from the persons' names).
enum WordClass : std::uint32_t {
  common_word = 1u << 0,    ///< an everyday English word, written in lower case
  function_word = 1u << 1,  ///< "the", "and", "with" ...
  first_name = 1u << 2,     ///< "Vladimir"
  family_name = 1u << 3,    ///< "Smith"
  family_first = 1u << 4,   ///< a family name that stands in front: "Kim", "Zhang"
  name_particle = 1u << 5,  ///< "van", "bin", "al" between or before parts of a person's name
  name_suffix = 1u << 6,    ///< "Jr", "III"
  title = 1u << 7,          ///< "President", "Mr": stands before a person, isn't part of the name
  weak_title = 1u << 8,     ///< "spokesman", "analyst": in lower case before a person
  org_end = 1u << 9,        ///< "Bank", "Ministry", "Group": ends the name of an organisation
  legal_form = 1u << 10,    ///< "Inc", "plc": ends one, and isn't needed to tell it
  org_of = 1u << 11,        ///< "Bank of", "Ministry of": begins one together with "of"
  place_end = 1u << 12,     ///< "Island", "River": ends the name of a place
  place_head = 1u << 13,    ///< "Lake", "Mount": begins one
  place_noun = 1u << 14,    ///< "province", "town": in lower case beside a place
  locative = 1u << 15,      ///< "in", "near", "from": before a place
  speech_verb = 1u << 16,   ///< "said", "told": a person or organisation stands beside it
  month = 1u << 17,
  weekday = 1u << 18,
  number_word = 1u << 19,  ///< "two", "twenty"
  compass = 1u << 20,      ///< "North", "Western": may begin a place
  demonym = 1u << 21,      ///< "Russian", set by the country table
  org_lead = 1u << 22,     ///< "Ministry", "Party": an organisation word that may be written small
  not_in_name = 1u << 23,  ///< capitalised without being a name: "Internet", "Monday", "Islam"
  sport_word = 1u << 24,   ///< speaks of sport: "striker", "innings", "halftime"
  sure_title = 1u << 25,   ///< a title that stands before nothing but persons: "Mr", "Senator"
  institution = 1u << 26,  ///< what every state has its own of: "Ministry", "Court", "Army"
  state_field = 1u << 27,  ///< what tells one such from others of its state: "Finance", "Supreme"
  thing = 1u << 28,        ///< capitalised, but neither person, organisation nor place: "Nikkei"
  money = 1u << 29,        ///< "dollars", "francs": behind a country's name they make it theirs
  time_word = 1u << 30,    ///< may begin an expression of time: "last", "summer", "q3", "tenth"
  headline_verb = 1u << 31,  ///< what a person or organisation does in a headline: "sees", "urges"
};

struct WordClassName {
  std::string_view name;
  WordClass bit;
};

/// The names data/words.tsv uses.
inline constexpr std::array<WordClassName, 31> kWordClassNames{{
    {"common", common_word},
    {"function", function_word},
    {"first-name", first_name},
    {"family-name", family_name},
    {"family-first", family_first},
    {"name-particle", name_particle},
    {"name-suffix", name_suffix},
    {"title", title},
    {"weak-title", weak_title},
    {"org-end", org_end},
    {"legal-form", legal_form},
    {"org-of", org_of},
    {"place-end", place_end},
    {"place-head", place_head},
    {"place-noun", place_noun},
    {"locative", locative},
    {"speech-verb", speech_verb},
    {"month", month},
    {"weekday", weekday},
    {"number-word", number_word},
    {"compass", compass},
    {"org-lead", org_lead},
    {"not-in-name", not_in_name},
    {"sure-title", sure_title},
    {"institution", institution},
    {"state-field", state_field},
    {"thing", thing},
    {"money", money},
    {"time-word", time_word},
    {"sport-word", sport_word},
    {"headline-verb", headline_verb},
}};

}  // namespace dateline::entity
