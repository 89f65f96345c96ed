// SPDX-License-Identifier: GPL-2.0-or-later
// How news without umlauts writes names that have them.
#include "entity/transcription.hpp"

#include "base/word_lists.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::entity {

namespace {

/// Beside what folding respells: "Gießen" is "giessen" without.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kLetters{{
    {"ä", "ae"},
    {"ö", "oe"},
    {"ü", "ue"},
    {"å", "aa"},
    {"ø", "oe"},
    {"Ä", "Ae"},
    {"Ö", "Oe"},
    {"Ü", "Ue"},
    {"Å", "Aa"},
    {"Ø", "Oe"},
}};

/// Whose names news writes so; that of Finland leaves the dots out.
constexpr std::array<std::string_view, 8> kCountries{"AT", "CH", "DE", "DK",
                                                     "LI", "LU", "NO", "SE"};

}  // namespace

std::string transcribed(std::string_view name) {
  std::string out;
  while (!name.empty()) {
    const auto* const letter =
        std::find_if(kLetters.begin(), kLetters.end(),
                     [&](const auto& pair) { return name.starts_with(pair.first); });
    out += letter == kLetters.end() ? name.substr(0, 1) : letter->second;
    name.remove_prefix(letter == kLetters.end() ? 1 : letter->first.size());
  }
  return out;
}

bool is_transcribed(std::string_view country) { return is_among(kCountries, country); }

}  // namespace dateline::entity
