// SPDX-License-Identifier: GPL-2.0-or-later
// Tells whether a short form means the organisation whose it is.
#include "entity/short_orgs.hpp"

#include "base/word_map.hpp"
#include "entity/fold_name.hpp"
#include "entity/name_context.hpp"

#include <algorithm>
#include <string>

namespace dateline::entity {

namespace {

/// The country whose name an organisation's name begins with: US of "U.S. Congress".
CountryCode home_of(const Table& table, std::uint32_t org) {
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

/// The state that "Mexican" or "Japan's" before word `i` names; empty if there is none.
CountryCode owner_of(const ZoneText& text, const Table& table, std::uint32_t i) {
  constexpr std::uint32_t most = 3;  // "the United Arab Emirates' "
  if (i == 0 || text[i].before != Between::blank || text[i].starts_sentence) return {};
  const bool owns = text[i - 1].possessive;
  for (std::uint32_t words = std::min(most, i); words > 0; --words) {
    const auto owner =
        table.first_meaning(text.find(table, i - words, i), [&](NameReference meaning) {
          return table.place_type(meaning.entity) == PlaceType::country &&
                 (owns || (meaning.flags & ref_demonym) != 0);
        });
    if (owner) return table.country(owner->entity);
  }
  return {};
}

}  // namespace

bool is_of_another_state(const ZoneText& text, const Candidate& candidate, NameReference meaning) {
  if (!names_organ(text, candidate.last - 1)) return false;
  const Table& table = *candidate.table;
  const CountryCode owner = owner_of(text, table, candidate.first);
  if (owner.empty()) return false;
  bool has_home = false, is_owners = false;
  table.visit_containers(meaning.entity, [&](std::uint32_t home) {
    has_home = true;
    is_owners = is_owners || table.country(home) == owner;
  });
  return has_home && !is_owners;
}

bool is_club_in_short(const Table& table, NameReference meaning) {
  return (meaning.flags & ref_short) != 0 && table.is_club(meaning.entity);
}

unsigned clubs_of(const Candidate& candidate) {
  unsigned clubs = 0;
  for (std::uint32_t i = 0; i < candidate.match.count; ++i)
    if (is_club_in_short(*candidate.table, candidate.table->reference(candidate.match.first + i)))
      ++clubs;
  return clubs;
}

bool short_form_holds(const ZoneText& text, const Candidate& candidate, std::uint32_t entity,
                      const ArticleFacts& facts) {
  const Table& table = *candidate.table;
  if (facts.names_in_full(table, entity)) return true;
  const CountryCode home = home_of(table, entity);
  if (!home.empty()) return facts.may_be_about(home);
  if (acts(text, candidate)) return true;
  const Word& word = text[candidate.first];
  return word.letters == Letters::upper && word.sentence == SentenceCase::normal &&
         speaks_of_field(text, table, entity);
}

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

}  // namespace dateline::entity
