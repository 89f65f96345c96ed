// SPDX-License-Identifier: GPL-2.0-or-later
// From candidates to decisions: which words of an article are names.
#include "entity/decide.hpp"

#include "entity/defined_acronyms.hpp"
#include "entity/firm_names.hpp"
#include "entity/full_names.hpp"
#include "entity/only_one.hpp"
#include "entity/repeated_names.hpp"
#include "entity/shared_heads.hpp"
#include "entity/single_words.hpp"
#include "entity/sport_report.hpp"

#include <iterator>
#include <string_view>
#include <utility>

namespace dateline::entity {

namespace {

/// What the names of several words, and the places there may be, tell of the article.
ArticleFacts with_names(ArticleFacts facts, const std::vector<Decision>& full_names,
                        const std::vector<ZoneNames>& zones) {
  const auto add_country = [&](const Table& table, std::uint32_t entity) {
    if (table.kind(entity) == EntityKind::place) facts.add_country(table.country(entity));
  };
  for (const Decision& decision : full_names) {
    if (!decision.table) continue;
    add_country(*decision.table, decision.entity);
    if (decision.kind == EntityKind::org) facts.add_full_org(*decision.table, decision.entity);
  }
  for (const ZoneNames& zone : zones)
    for (const auto* candidates : {&zone.users, &zone.known})
      for (const Candidate& candidate : *candidates)
        if (candidate.last - candidate.first == 1)
          add_country(*candidate.table, candidate.table->reference(candidate.match.first).entity);
  return facts;
}

bool are_same(const Decision& a, const Decision& b) {
  if (a.table || b.table) return a.table == b.table && a.entity == b.entity;
  return a.text->form(a.first, a.last) == b.text->form(b.first, b.last);
}

/// "Steve" is Steve Jobs in an article that names one person by that first name.
void settle_first_names(std::vector<Decision>& decisions) {
  for (std::uint32_t number = 0; number < decisions.size(); ++number) {
    Decision& alone = decisions[number];
    const Word& word = (*alone.text)[alone.first];
    if (alone.kind != EntityKind::person || alone.table || alone.same_as != kNoEntity ||
        alone.size() > 1 || !word.is(first_name) || word.is(family_name))
      continue;
    OnlyOne only;
    for (std::uint32_t i = 0; i < number; ++i) {
      const Decision& full = decisions[i];
      if (full.kind != EntityKind::person || full.same_as != kNoEntity || full.size() < 2 ||
          full.text->form(full.first) != alone.text->form(alone.first))
        continue;
      only.add(i, [&](std::uint32_t a, std::uint32_t b) {
        return are_same(decisions[a], decisions[b]);
      });
    }
    if (only.get() == kNoEntity) continue;
    alone.same_as = only.get();
    alone.why = "first name";
  }
}

/// "Ken" and "Kenneth", "Steve" and "Steven", "A." and "Alan"
bool are_alike(std::string_view a, std::string_view b) {
  constexpr std::size_t shortest = 3;
  if (a.size() > b.size()) std::swap(a, b);
  return a.size() == 1 || a.size() >= shortest ? b.starts_with(a) : a == b;
}

/// Whether a full name means the person with another: "Ken Lewis" and "Kenneth Lewis", "Karen
/// Petrou" and "Karen Shaw Petrou".
bool are_namesakes(const Decision& a, const Decision& b) {
  const ZoneText &text_a = *a.text, &text_b = *b.text;
  const bool one_is_short = a.size() == 2 || b.size() == 2;
  return one_is_short && text_a.form(a.last - 1) == text_b.form(b.last - 1) &&
         !text_a[a.last - 1].is(name_suffix) &&
         are_alike(text_a.form(a.first), text_b.form(b.first)) && !are_same(a, b);
}

/// "Ken Lewis" is Kenneth Lewis in an article that names one such person.
void settle_namesakes(std::vector<Decision>& decisions) {
  const auto is_full = [](const Decision& name) {
    return name.kind == EntityKind::person && name.same_as == kNoEntity && name.size() > 1;
  };
  for (std::uint32_t number = 1; number < decisions.size(); ++number) {
    Decision& later = decisions[number];
    if (!is_full(later) || later.table) continue;
    OnlyOne only;
    for (std::uint32_t i = 0; i < number; ++i)
      if (is_full(decisions[i]) && are_namesakes(decisions[i], later))
        only.add(i, [&](std::uint32_t a, std::uint32_t b) {
          return are_same(decisions[a], decisions[b]);
        });
    if (only.get() == kNoEntity) continue;
    later.same_as = only.get();
    later.why = "full name";
  }
}

}  // namespace

void ZoneNames::restart() {
  users.clear();
  known.clear();
  labelled.clear();
  taken.assign(text->size(), false);
}

std::vector<Decision> decide_names(std::vector<ZoneNames>& zones, ArticleFacts facts) {
  std::vector<Decision> full_names = decide_sport(zones, facts);
  for (ZoneNames& zone : zones) decide_shared_heads(zone, full_names);
  for (ZoneNames& zone : zones) decide_full_names(zone, facts, full_names);
  settle_defined_acronyms(full_names);
  settle_repeated_names(zones, full_names);
  const ArticleNames names(full_names);
  settle_firm_names(zones, full_names, names);
  const ArticleFacts known = with_names(facts, full_names, zones);
  std::vector<Decision> singles;
  for (ZoneNames& zone : zones) decide_single_words(zone, names, full_names, known, singles);
  full_names.insert(full_names.end(), std::move_iterator(singles.begin()),
                    std::move_iterator(singles.end()));
  settle_repeated_names(zones, full_names);
  settle_first_names(full_names);
  settle_namesakes(full_names);
  return full_names;
}

}  // namespace dateline::entity
