// SPDX-License-Identifier: GPL-2.0-or-later
// Tells apart what every state has under one name: its "Finance Ministry", its "Air Force".
#include "entity/institutions.hpp"

#include "base/word_map.hpp"
#include "entity/fold_name.hpp"
#include "entity/gazetteer.hpp"
#include "entity/name_context.hpp"

#include <algorithm>
#include <string>

namespace dateline::entity {

namespace {

/// "Japanese", but not "Finns"
bool begins_with_adjective(const Decision& org) {
  const std::string_view form = org.text->form(org.first);
  return (*org.text)[org.first].is(demonym) && (!form.ends_with('s') || form.ends_with("ss"));
}

/// The words after a people's name, if there is one: "Finance Ministry" of "Japanese Finance
/// Ministry".
std::uint32_t bare_begin(const Decision& org) {
  return org.first + (begins_with_adjective(org) ? 1u : 0u);
}

/// Words that stand for an institution together with others: "House of Representatives".
constexpr auto kOfChambers = word_set(std::to_array<std::string_view>({"house", "chamber"}));

/// Whether the words, but for a people's name, are no more than what every state's might be.
bool names_only_institution(const Decision& org) {
  const ZoneText& text = *org.text;
  const std::uint32_t begin = bare_begin(org);
  if (begin == org.last || text[begin].letters == Letters::small ||
      (!names_organ(text, org.last - 1) && !text[begin].is(institution)))
    return false;
  for (std::uint32_t i = begin; i < org.last; ++i) {
    if (i > begin && text[i].before != Between::blank) return false;  // "House-Senate"
    const bool tells = text[i].is(institution | state_field) || names_organ(text, i) ||
                       kOfChambers.contains(text.form(i));
    if (!tells || text[i].letters == Letters::upper) return false;
  }
  return true;
}

bool is_institution(const Decision& org) {
  return org.kind == EntityKind::org && !org.table && org.same_as == kNoEntity &&
         !is_of_division(*org.text, org.first) && names_only_institution(org);
}

/// "the state Senate" is no country's, even where the article names a country's.
void forget_country_of_divisions(std::vector<Decision>& decisions) {
  for (Decision& org : decisions) {
    if (org.kind != EntityKind::org || !is_of_division(*org.text, org.first) ||
        !names_only_institution(org))
      continue;
    forget_meaning(org);
    org.same_as = kNoEntity;
    org.why = "";
  }
}

/// "Congress", "the Army": a state's only if its country stands in front.
bool is_one_word(const Decision& org) { return org.last - bare_begin(org) < 2; }

/// The country of a people's name: JP of "Japanese".
CountryCode country_of_people(std::string_view form, const Table& table) {
  const auto people = table.first_meaning(
      table.find(form), [](NameReference meaning) { return (meaning.flags & ref_demonym) != 0; });
  return people ? table.country(people->entity) : CountryCode();
}

CountryCode country_of(const Decision& place) {
  return place.kind == EntityKind::place && place.table ? place.table->country(place.entity)
                                                        : CountryCode();
}

/// The country that stands in front: "Japanese ...", "Japan's ...".
CountryCode country_in_front(const Decision& org, const std::vector<Decision>& decisions,
                             const Table& table) {
  const ZoneText& text = *org.text;
  if (begins_with_adjective(org)) return country_of_people(text.form(org.first), table);
  for (const Decision& place : decisions) {
    if (place.text != org.text || place.last != org.first) continue;
    const bool owns =
        place.is_demonym || (text[place.last - 1].possessive && place.table &&
                             place.table->place_type(place.entity) == PlaceType::country);
    return owns && text[org.first].before == Between::blank ? country_of(place) : CountryCode();
  }
  return {};
}

/// The country all the article's places lie in; empty if there are several, or none.
CountryCode only_country(const std::vector<Decision>& decisions) {
  CountryCode only;
  for (const Decision& place : decisions) {
    const CountryCode country = country_of(place);
    if (country.empty() || country == only) continue;
    if (!only.empty()) return {};
    only = country;
  }
  return only;
}

std::string_view bare_form(const Decision& org) {
  return org.text->form(bare_begin(org), org.last);
}

/// The table's entity for the institution of a country, under any usual order of the words.
std::uint32_t known_institution(const Decision& org, CountryCode country, const Table& table) {
  const std::string form(bare_form(org));
  const std::string state = country == "US" ? "us" : lookup_form(country_name(country.view()));
  for (const std::string& name :
       {state + ' ' + form, form + " of " + state, form + " of the " + state}) {
    const auto known = table.first_meaning(table.find(name), [&](NameReference meaning) {
      return table.kind(meaning.entity) == EntityKind::org;
    });
    if (known) return known->entity;
  }
  return kNoEntity;
}

void link_if_known(Decision& org, CountryCode country, const Table& table) {
  if (country.empty()) return;
  const std::uint32_t known = known_institution(org, country, table);
  if (known == kNoEntity) return;
  org.table = &table;
  org.entity = known;
}

/// "Australia's Reserve Bank", which the table has as the Reserve Bank of Australia.
void settle_owned(std::vector<Decision>& decisions, const Table& table) {
  for (Decision& org : decisions) {
    if (org.kind != EntityKind::org || org.table || org.same_as != kNoEntity || org.size() < 2 ||
        !is_owned(*org.text, org.first))
      continue;
    link_if_known(org, country_in_front(org, decisions, table), table);
  }
}

}  // namespace

void settle_institutions(std::vector<Decision>& decisions, const Table& table) {
  forget_country_of_divisions(decisions);
  settle_owned(decisions, table);
  std::vector<Decision*> found;
  for (Decision& decision : decisions)
    if (is_institution(decision)) found.push_back(&decision);
  for (Decision* org : found) org->country = country_in_front(*org, decisions, table);
  found.erase(std::remove_if(found.begin(), found.end(),
                             [](const Decision* org) {
                               return org->country.empty() &&
                                      (is_one_word(*org) || is_owned(*org->text, org->first));
                             }),
              found.end());
  if (found.empty()) return;
  const CountryCode only = only_country(decisions);
  for (Decision* org : found) {
    if (!org->country.empty()) continue;
    const auto told = std::find_if(found.begin(), found.end(), [&](const Decision* other) {
      return !other->country.empty() && bare_form(*other) == bare_form(*org);
    });
    org->country = told != found.end() ? (*told)->country : only;
  }
  for (Decision* org : found) link_if_known(*org, org->country, table);
}

std::string institution_name(const Decision& org) {
  const std::string bare(org.text->written(bare_begin(org), org.last));
  const std::string_view country = org.country.view();
  return country == "US" ? "U.S. " + bare : bare + ", " + country_name(country);
}

}  // namespace dateline::entity
