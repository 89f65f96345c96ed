// SPDX-License-Identifier: GPL-2.0-or-later
// Decides whether words that look like a gazetteer's name are one, and whose.
#pragma once

#include "entity/candidate.hpp"
#include "entity/country_code.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace dateline::entity {

/// What an article tells of all its names.
struct ArticleFacts {
  int year = 0;         ///< of publication; 0 if unknown
  bool english = true;  ///< or of unknown language
  bool sport = false;   ///< is about sport

  // Known once the names of several words are decided, each once:
  std::vector<CountryCode> countries;  ///< that its places may lie in
  /// Organisations of tables named by more than a short form.
  std::vector<std::pair<const Table*, std::uint32_t>> full_orgs;

  void add_country(CountryCode country) {
    if (!may_be_about(country)) countries.push_back(country);
  }
  [[nodiscard]] bool may_be_about(CountryCode country) const {
    return std::find(countries.begin(), countries.end(), country) != countries.end();
  }
  void add_full_org(const Table& table, std::uint32_t org) {
    if (!names_in_full(table, org)) full_orgs.emplace_back(&table, org);
  }
  [[nodiscard]] bool names_in_full(const Table& table, std::uint32_t org) const {
    return std::find(full_orgs.begin(), full_orgs.end(), std::pair(&table, org)) != full_orgs.end();
  }
};

/// The likeliest meaning of the candidate's name that fits the words around it, or nothing.
std::optional<NameReference> judge(const ZoneText& text, const Candidate& candidate,
                                   const ArticleFacts& facts);

/// The likeliest meaning of that kind, where it's known that the words name something of the kind;
/// nothing if the table has none. Demonyms are no names of places.
std::optional<NameReference> meaning_of_kind(const ZoneText& text, const Candidate& candidate,
                                             EntityKind kind, const ArticleFacts& facts);

}  // namespace dateline::entity
