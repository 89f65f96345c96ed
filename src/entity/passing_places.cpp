// SPDX-License-Identifier: GPL-2.0-or-later
// What else is named of a country decides.
#include "entity/passing_places.hpp"

#include "entity/label_words.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace dateline::entity {

namespace {

/// A lead is the first paragraph, with those before that are but a line.
constexpr std::uint32_t kShortestLead = 20;
/// "Italian prime minister": words behind a people's name among which its office stands.
constexpr std::uint32_t kOfficeReach = 2;

bool is_hyphen_before(const ZoneText& text, std::uint32_t i) {
  return text[i].before == Between::joined && !follows_slash(text, i) &&
         text[i - 1].end < text[i].begin;
}

bool is_in_lead(const ZoneText& text, std::uint32_t word) {
  if (word >= text::longest_lead) return false;
  for (std::uint32_t i = kShortestLead; i <= word; ++i)
    if (text[i].starts_paragraph) return false;
  return true;
}

/// Whether an office or institution of the state comes next.
bool is_of_office(const Decision& people) {
  const ZoneText& text = *people.text;
  for (std::uint32_t i = people.last; i < text.size() && i < people.last + kOfficeReach; ++i) {
    if (text[i].starts_sentence) return false;
    if (text[i].is(title | institution) || text.form(i) == "government") return true;
  }
  return false;
}

/// Whatever the user lists is wanted.
bool is_in_passing(const Decision& place) {
  return place.origin != MentionOrigin::user_gazetteer &&
         (place.is_demonym || is_modifier(place)) && place.text->zone() == Zone::body &&
         !is_in_lead(*place.text, place.first) && !is_of_office(place);
}

/// The country a place lies in, or itself if it lies in none.
std::pair<CountryCode, std::uint32_t> area_of(const Decision& place) {
  const CountryCode country = place.table->country(place.entity);
  return {country, country.empty() ? place.entity : 0};
}

}  // namespace

bool is_modifier(const Decision& place) {
  const ZoneText& text = *place.text;
  if (place.kind != EntityKind::place) return false;
  const std::uint32_t next = place.last;
  return (next < text.size() && is_hyphen_before(text, next) &&
          text[next].letters == Letters::small) ||
         (place.first > 0 && is_hyphen_before(text, place.first) &&
          text[place.first - 1].letters == Letters::small);
}

void mark_passing_places(std::vector<Decision>& decisions) {
  std::vector<Decision*> passing;
  for (Decision& decision : decisions)
    if (decision.kind == EntityKind::place && decision.table && is_in_passing(decision))
      passing.push_back(&decision);
  if (passing.empty()) return;
  std::map<std::pair<CountryCode, std::uint32_t>, unsigned> mentions;
  for (const Decision& decision : decisions) {
    const Decision& named = decision.same_as == kNoEntity ? decision : decisions[decision.same_as];
    if (named.kind == EntityKind::place && named.table) ++mentions[area_of(named)];
  }
  for (Decision* place : passing) place->in_passing = mentions[area_of(*place)] == 1;
}

}  // namespace dateline::entity
