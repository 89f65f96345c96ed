// SPDX-License-Identifier: GPL-2.0-or-later
// Tells which of several places of one name an article means.
#include "entity/settle_places.hpp"

#include "entity/judge.hpp"
#include "entity/place_context.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace dateline::entity {

namespace {

/// What the article says for a place.
enum Evidence : int {
  told_apart = 100,   ///< "Paris, Texas", here or elsewhere
  names_itself = 5,   ///< the country, or the sea, is named by another of its names
  names_inside = 4,   ///< a place in it is named, or the division it lies in
  names_more = 1,     ///< each further name that says something,
  most_more = 4,      ///< up to so many
  names_country = 2,  ///< its country or the capital is named
  names_region = 1,   ///< a wider region is named
  same_division = 3,  ///< another place of its division is named
  same_rank = 2,      ///< another division of its country is named
  same_country = 1,   ///< another place of its country is named
  same_dateline = 2,  ///< the story was filed in its country
  names_people = 1,   ///< a person or organisation of its country is named
  expected = 1,       ///< it is what the name means where nothing is said
  is_country = 1,
  of_less_rank = 3,  ///< a city, where a state or country has the name: Ontario in California
};

/// A city this many times smaller than its namesake is meant only where the article tells it apart.
constexpr std::uint32_t kObscureShare = 40;
/// The same of a town, which needn't be so much smaller.
constexpr std::uint32_t kTown = 100'000, kObscureTownShare = 8;
/// Until it is known which is meant, a name speaks for others in full only if its next namesake is
/// so many times smaller.
constexpr std::uint32_t kDoubtfulShare = 20;
/// A city so many times smaller needs one more piece of evidence, and so on.
constexpr std::uint32_t kLessKnownShare = 8;

/// A table's entities.
using Places = std::set<std::pair<const Table*, std::uint32_t>>;

/// Calls `take(meaning)` for each place the decision's name may mean.
template <typename Take>
void for_each_place(const Decision& decision, Take take) {
  const Table& table = *decision.table;
  for (std::uint32_t i = 0; i < decision.match.count; ++i) {
    const NameReference meaning = table.reference(decision.match.first + i);
    const bool is_demonym = (meaning.flags & ref_demonym) != 0;
    if (table.kind(meaning.entity) == EntityKind::place && is_demonym == decision.is_demonym &&
        (meaning.flags & (ref_short | ref_foreign)) == 0)
      take(meaning);
  }
}

/// Whether the name stands together with what the place lies in: "Paris, Texas".
bool is_told_here(const Decision& place, std::uint32_t entity) {
  if (!container_follows(*place.text, as_candidate(place), entity)) return false;
  // "Mexico, Philippines" is a row of countries, though a town Mexico lies in the Philippines.
  const Table& table = *place.table;
  return table.place_type(place.entity) != PlaceType::country || entity == place.entity ||
         table.weight(entity) >= kTown || state_behind(*place.text, as_candidate(place), true);
}

bool is_city(const Table& table, std::uint32_t place) {
  const PlaceType type = table.place_type(place);
  return type == PlaceType::city || type == PlaceType::other;
}

/// The place a dateline or an article's first words name.
bool is_dateline(const Decision& place) {
  return !place.is_demonym && place.text->may_begin_dateline(place.first);
}

/// What a person or organisation from `home` says for a place in it.
int people_of(const Table& table, std::uint32_t place, std::uint32_t home) {
  if (table.place_type(home) == PlaceType::division) return same_division;
  return table.place_type(place) == PlaceType::division ? 0 : names_people;
}

/// How much one other name of the article says for a place.
int evidence_of(const Table& table, std::uint32_t place, std::uint32_t other) {
  if (table.kind(other) != EntityKind::place) {
    int found = 0;
    table.visit_containers(other, [&](std::uint32_t home) {
      if (home == place)
        found = std::max<int>(found, names_country);
      else if (table.lies_in(place, home))
        found = std::max(found, people_of(table, place, home));
    });
    return found;
  }
  const PlaceType type = table.place_type(other);
  const bool is_division = table.place_type(place) == PlaceType::division;
  if (other == place)
    return type == PlaceType::city || type == PlaceType::division ? 0 : names_itself;
  if (table.lies_in(other, place)) return names_inside;
  if (table.lies_in(place, other)) {
    if (type == PlaceType::division) return names_inside;
    // The news of a country names few of its divisions.
    return type == PlaceType::country && !is_division ? names_country : names_region;
  }
  if (table.country(place).empty() || table.country(place) != table.country(other)) return 0;
  if (is_division) return type == PlaceType::division ? same_rank : 0;
  bool neighbours = false;
  table.visit_containers(place, [&](std::uint32_t container) {
    neighbours = neighbours || (table.place_type(container) == PlaceType::division &&
                                table.lies_in(other, container));
  });
  if (neighbours) return same_division;
  return table.is_capital(other) ? names_country : same_country;
}

/// "WA" of "Seattle, WA": a short form where it counts leaves no doubt.
bool is_in_short(const Decision& place) {
  const auto meant = place.table->first_meaning(
      place.match, [&](NameReference meaning) { return meaning.entity == place.entity; });
  return meant && (meant->flags & ref_short) != 0;
}

class Settler {
 public:
  Settler(std::vector<Decision>& decisions, int year) : year_(year) {
    for (Decision& decision : decisions) {
      if (!decision.table) {
        if (decision.kind == EntityKind::place && decision.same_as == kNoEntity)
          unknown_.push_back(&decision);
        continue;
      }
      if (decision.kind == EntityKind::place) places_.push_back(&decision);
      name(decision);
    }
    for (const Decision* place : places_)
      for_each_place(*place, [&](NameReference meaning) {
        if (is_told_here(*place, meaning.entity)) tell(*place, meaning.entity);
      });
  }

  void run() {
    for (Decision* place : places_) {
      if (place->match.count > 1 && !is_in_short(*place)) place->entity = likeliest(*place);
    }
    for (Decision* place : places_)
      if (is_chance(*place)) forget_meaning(*place);
    for (Decision* place : places_)
      if (place->table) settle_town(*place);
    for (Decision* place : unknown_) settle_unknown(*place);
  }

 private:
  /// What the article names, once each.
  struct Named {
    const Table* table;
    std::uint32_t entity;
    std::uint32_t name;  ///< its references
    bool is_sure;        ///< no place of the name is nearly as likely
    bool is_dateline;
  };

  /// "Windsor, Ontario" tells which Windsor is meant, and which Ontario.
  void tell(const Decision& place, std::uint32_t entity) {
    told_.emplace(place.table, entity);
    for (const Decision* behind : places_)
      if (behind->text == place.text && behind->first == place.last && behind->table == place.table)
        for_each_place(*behind, [&](NameReference meaning) {
          if (place.table->lies_in(entity, meaning.entity))
            told_.emplace(place.table, meaning.entity);
        });
  }

  void name(const Decision& decision) {
    const auto known = std::find_if(named_.begin(), named_.end(), [&](const Named& other) {
      return other.table == decision.table && other.entity == decision.entity;
    });
    if (known != named_.end()) {
      known->is_dateline = known->is_dateline || is_dateline(decision);
      return;
    }
    named_.push_back({decision.table, decision.entity, decision.match.first, is_sure(decision),
                      is_dateline(decision)});
  }

  [[nodiscard]] static bool is_sure(const Decision& decision) {
    if (decision.kind != EntityKind::place) return true;
    const Table& table = *decision.table;
    bool sure = true;
    for_each_place(decision, [&](NameReference meaning) {
      if (meaning.entity != decision.entity &&
          table.country(meaning.entity) != table.country(decision.entity))
        sure = sure && is_city(table, meaning.entity) &&
               table.weight(meaning.entity) < table.weight(decision.entity) / kDoubtfulShare;
    });
    return sure;
  }

  /// How much the article says for the place, but for what stands beside a mention.
  [[nodiscard]] int support(const Decision& decision, std::uint32_t place) const {
    const Table& table = *decision.table;
    int strongest = 0, more = -1;
    for (const Named& other : named_) {
      if (other.table != &table || other.name == decision.match.first) continue;
      int found = evidence_of(table, place, other.entity);
      if (found == 0) continue;
      if (other.is_dateline) found += same_dateline;
      if (!other.is_sure) found /= 2;
      more += names_more;
      strongest = std::max(strongest, found);
    }
    return strongest + std::clamp<int>(more, 0, most_more);
  }

  [[nodiscard]] int score(const Decision& decision, NameReference meaning) const {
    const Table& table = *decision.table;
    const std::uint32_t place = meaning.entity;
    int score = support(decision, place);
    if (told_.count({&table, place}) != 0) score += told_apart;
    if (table.place_type(place) == PlaceType::country) score += is_country;
    if (place == decision.entity) score += expected;
    if (year_ != 0 && !table.known_in(meaning, year_)) score -= names_inside;
    if (is_city(table, place) && !is_city(table, decision.entity) && !table.is_capital(place))
      score -= names_country_of(table, decision.entity) ? 2 * of_less_rank : of_less_rank;
    if (is_city(table, place) && is_city(table, decision.entity))
      for (std::uint64_t size = table.weight(place);
           size * kLessKnownShare <= table.weight(decision.entity); size *= kLessKnownShare)
        --score;
    return score;
  }

  [[nodiscard]] bool is_obscure(const Decision& decision, std::uint32_t place) const {
    const Table& table = *decision.table;
    const std::uint32_t size = table.weight(place);
    const std::uint32_t share = size < kTown ? kObscureTownShare : kObscureShare;
    return is_city(table, place) && size < table.weight(decision.entity) / share;
  }

  std::uint32_t likeliest(const Decision& decision) {
    const Table& table = *decision.table;
    std::uint32_t told_here = kNoEntity;
    for_each_place(decision, [&](NameReference meaning) {
      if (told_here == kNoEntity && is_told_here(decision, meaning.entity))
        told_here = meaning.entity;
    });
    if (told_here != kNoEntity) return told_here;
    const std::pair key{decision.match.first, decision.is_demonym};
    if (const auto known = settled_.find(key); known != settled_.end()) return known->second;
    int best = -told_apart;
    std::uint32_t chosen = decision.entity;
    // "Athens" where Greece is named, however much of America is.
    if (table.is_capital(chosen) && names_country_of(table, chosen)) best = told_apart - 1;
    for_each_place(decision, [&](NameReference meaning) {
      const bool is_told = told_.count({&table, meaning.entity}) != 0;
      if (!is_told && is_obscure(decision, meaning.entity)) return;
      const int found = score(decision, meaning);
      if (found <= best) return;
      best = found;
      chosen = meaning.entity;
    });
    settled_.emplace(key, chosen);
    return chosen;
  }

  /// A small town whose name is all that speaks for it: "the Ifo institute" isn't of Ifo in
  /// Nigeria.
  [[nodiscard]] bool is_chance(const Decision& town) const {
    const Table& table = *town.table;
    if (table.place_type(town.entity) != PlaceType::city || table.is_capital(town.entity) ||
        table.weight(town.entity) >= kTown || town.origin == MentionOrigin::user_gazetteer ||
        told_.count({&table, town.entity}) != 0 ||
        state_behind(*town.text, as_candidate(town), true))
      return false;
    const bool stands = std::any_of(places_.begin(), places_.end(), [&](const Decision* other) {
      return other->table == &table && other->match.first == town.match.first &&
             stands_as_place(*other->text, as_candidate(*other));
    });
    return !stands && support(town, town.entity) == 0;
  }

  [[nodiscard]] bool names_country_of(const Table& table, std::uint32_t place) const {
    return std::any_of(named_.begin(), named_.end(), [&](const Named& other) {
      return other.table == &table && table.place_type(other.entity) == PlaceType::country &&
             table.lies_in(place, other.entity);
    });
  }

  /// "Mexico, Mo.": a town no table has, of a known name.
  void settle_town(Decision& decision) const {
    const Table& table = *decision.table;
    if (decision.is_demonym || table.place_type(decision.entity) == PlaceType::continent) return;
    const auto state = state_behind(*decision.text, as_candidate(decision), true);
    if (!state || state == decision.entity || table.lies_in(decision.entity, *state)) return;
    // "Mexico, Texas and Canada" is a row of three.
    const bool may_be_row =
        !is_city(table, decision.entity) || table.country(decision.entity) == table.country(*state);
    if (!may_be_row || is_dateline(decision) ||
        state_behind(*decision.text, as_candidate(decision), false))
      decision.town_in = *state;
  }

  /// "Suffern, N.Y.", "Le Bourget, France": a town whose name no table has at all.
  void settle_unknown(Decision& town) const {
    Candidate candidate = as_candidate(town);
    candidate.table = &town.text->table();
    if (const auto state = state_behind(*town.text, candidate, true)) {
      town.town_in = *state;
      return;
    }
    const auto behind = country_behind(*town.text, candidate);
    if (!behind) return;
    // The article may mean the other Georgia.
    const bool is_other = std::any_of(places_.begin(), places_.end(), [&](const Decision* place) {
      return place->text == town.text && place->first == behind->first && place->table &&
             place->entity != behind->country;
    });
    if (!is_other) town.town_in = behind->country;
  }

  int year_;
  std::vector<Decision*> places_;
  std::vector<Decision*> unknown_;  ///< places no table has
  std::vector<Named> named_;
  Places told_;  ///< places told apart at least once
  std::map<std::pair<std::uint32_t, bool>, std::uint32_t> settled_;  ///< by the name's references
};

}  // namespace

void settle_places(std::vector<Decision>& decisions, int year) { Settler(decisions, year).run(); }

}  // namespace dateline::entity
