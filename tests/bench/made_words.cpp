// SPDX-License-Identifier: GPL-2.0-or-later
// Makes words of syllables, and their English surroundings.
#include "made_words.hpp"

#include <array>
#include <string_view>

namespace dateline::bench {

namespace {

using namespace std::string_view_literals;

constexpr std::array kOnsets{"b"sv, "br"sv, "c"sv, "d"sv,  "dr"sv, "f"sv, "fl"sv,
                             "g"sv, "h"sv,  "l"sv, "m"sv,  "n"sv,  "p"sv, "r"sv,
                             "s"sv, "st"sv, "t"sv, "tr"sv, "v"sv,  "w"sv, "z"sv};
constexpr std::array kVowels{"a"sv, "e"sv, "i"sv, "o"sv, "u"sv};
constexpr std::array kCodas{""sv, "n"sv, "r"sv, "st"sv, "l"sv, ""sv, "m"sv};
constexpr std::array kEndings{"s"sv, "ed"sv, "ing"sv, "er"sv};
constexpr std::uint64_t kSyllables = kOnsets.size() * kVowels.size();

/// In about the order in which news uses them.
constexpr std::array kFunctionWords{
    "the"sv,    "of"sv,    "to"sv,      "in"sv,         "a"sv,     "and"sv,     "said"sv,
    "for"sv,    "on"sv,    "that"sv,    "is"sv,         "at"sv,    "with"sv,    "by"sv,
    "was"sv,    "from"sv,  "as"sv,      "it"sv,         "has"sv,   "be"sv,      "its"sv,
    "he"sv,     "have"sv,  "an"sv,      "will"sv,       "are"sv,   "had"sv,     "percent"sv,
    "not"sv,    "but"sv,   "were"sv,    "which"sv,      "year"sv,  "would"sv,   "or"sv,
    "his"sv,    "up"sv,    "been"sv,    "who"sv,        "this"sv,  "they"sv,    "more"sv,
    "market"sv, "after"sv, "million"sv, "one"sv,        "also"sv,  "their"sv,   "last"sv,
    "new"sv,    "about"sv, "two"sv,     "than"sv,       "first"sv, "over"sv,    "other"sv,
    "week"sv,   "could"sv, "some"sv,    "when"sv,       "there"sv, "company"sv, "no"sv,
    "out"sv,    "all"sv,   "before"sv,  "government"sv, "into"sv,  "if"sv,      "I"sv,
    "we"sv,     "told"sv,  "against"sv, "between"sv,    "may"sv,   "because"sv, "only"sv,
    "three"sv,  "down"sv,  "while"sv,   "people"sv,     "under"sv, "since"sv,   "most"sv,
    "so"sv,     "under"sv, "during"sv,  "her"sv,        "off"sv,   "now"sv,     "such"sv,
    "bank"sv,   "them"sv,  "can"sv,     "state"sv,      "what"sv,  "made"sv,    "still"sv,
    "any"sv,    "where"sv};

constexpr std::array kFirstNames{
    "John"sv,   "Maria"sv,  "David"sv,  "Anna"sv,   "Peter"sv,  "Susan"sv,   "Ahmed"sv, "Elena"sv,
    "Robert"sv, "Laura"sv,  "Ivan"sv,   "Helen"sv,  "Carlos"sv, "Julia"sv,   "Henri"sv, "Fatima"sv,
    "George"sv, "Karen"sv,  "Pavel"sv,  "Alice"sv,  "Martin"sv, "Sarah"sv,   "Pedro"sv, "Ingrid"sv,
    "James"sv,  "Monica"sv, "Stefan"sv, "Teresa"sv, "Hassan"sv, "Barbara"sv, "Hugo"sv,  "Claire"sv};

constexpr std::array kOrgForms{" Corp"sv,      " Inc"sv,      " Airlines"sv, " University"sv,
                               " Group"sv,     " Holdings"sv, " Bank"sv,     " Industries"sv,
                               " Institute"sv, " Party"sv,    " Motors"sv};
constexpr std::array kKnownOrgs{"United Nations"sv, "European Union"sv,        "NATO"sv,
                                "OPEC"sv,           "Ministry of Transport"sv, "World Bank"sv,
                                "Supreme Court"sv};

constexpr std::array kKnownPlaces{
    "London"sv,   "Washington"sv, "Moscow"sv,  "Paris"sv,    "Tokyo"sv,     "China"sv,
    "Germany"sv,  "Russia"sv,     "Beijing"sv, "Berlin"sv,   "Japan"sv,     "France"sv,
    "Brussels"sv, "Iraq"sv,       "Iran"sv,    "Cairo"sv,    "Baghdad"sv,   "Brazil"sv,
    "India"sv,    "New York"sv,   "Rome"sv,    "Madrid"sv,   "Jerusalem"sv, "Seoul"sv,
    "Geneva"sv,   "Vienna"sv,     "Egypt"sv,   "Warsaw"sv,   "Turkey"sv,    "Mexico City"sv,
    "Nairobi"sv,  "Canberra"sv,   "Kenya"sv,   "Jakarta"sv,  "Argentina"sv, "Istanbul"sv,
    "Oslo"sv,     "Copenhagen"sv, "Norway"sv,  "Helsinki"sv, "Bangkok"sv,   "Manila"sv,
    "Lagos"sv,    "Nigeria"sv,    "Lima"sv,    "Peru"sv,     "Santiago"sv,  "Chile"sv};

}  // namespace

std::string made_root(std::uint64_t number) {
  std::uint64_t all = kSyllables * kSyllables, first = 0;
  unsigned syllables = 2;
  while (number - first >= all) {
    first += all;
    all *= kSyllables;
    ++syllables;
  }
  // Neighbours in rank shall not look alike: a permutation of the words of this length.
  constexpr std::uint64_t stride = 7919;
  std::uint64_t left = (number - first) * stride % all;
  std::string word;
  for (; syllables > 0; --syllables, left /= kSyllables) {
    word += kOnsets[left % kSyllables / kVowels.size()];
    word += kVowels[left % kVowels.size()];
  }
  return word += kCodas[number % kCodas.size()];
}

std::uint64_t function_words() { return kFunctionWords.size(); }

std::string made_word(std::uint64_t rank) {
  if (rank < kFunctionWords.size()) return std::string(kFunctionWords[rank]);
  const std::uint64_t number = rank - kFunctionWords.size();
  if (number % 3 != 2) return made_root(number);
  return made_root(number / 2).append(kEndings[number / 3 % kEndings.size()]);
}

std::string capitalised(std::string word) {
  if (!word.empty() && word.front() >= 'a' && word.front() <= 'z')
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
  return word;
}

// The names' roots begin where the words of the language are rare.

std::string made_person(std::uint64_t rank) {
  const std::string first(kFirstNames[rank * 5 % kFirstNames.size()]);
  return first + ' ' + capitalised(made_root(rank + 6'000));
}

std::string made_org(std::uint64_t rank) {
  if (rank < kKnownOrgs.size()) return std::string(kKnownOrgs[rank]);
  return capitalised(made_root(rank + 300'000)).append(kOrgForms[rank % kOrgForms.size()]);
}

std::string made_place(std::uint64_t rank) {
  if (rank < kKnownPlaces.size()) return std::string(kKnownPlaces[rank]);
  return capitalised(made_root(rank + 600'000));
}

}  // namespace dateline::bench
