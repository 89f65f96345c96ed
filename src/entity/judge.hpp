// SPDX-License-Identifier: GPL-2.0-or-later
// Decides whether words that look like a gazetteer's name are one, and whose.
#pragma once

#include "entity/candidate.hpp"

#include <optional>
#include <set>
#include <string>
#include <utility>

namespace dateline::entity {

/// What an article tells of all its names.
struct ArticleFacts {
  int year = 0;         ///< of publication; 0 if unknown
  bool english = true;  ///< or of unknown language
  bool sport = false;   ///< is about sport

  // Known once the names of several words are decided:
  std::set<std::string> countries;  ///< ISO codes of those its places may lie in
  /// Organisations of tables named by more than a short form.
  std::set<std::pair<const Table*, std::uint32_t>> full_orgs;

  [[nodiscard]] bool names_in_full(const Table& table, std::uint32_t org) const {
    return full_orgs.count({&table, org}) != 0;
  }
};

/// The likeliest meaning of the candidate's name that fits the words around it, or nothing.
std::optional<NameReference> judge(const ZoneText& text, const Candidate& candidate,
                                   const ArticleFacts& facts);

/// The likeliest meaning of that kind, where it's known that the words name something of the kind;
/// nothing if the table has none. Demonyms are no names of places.
std::optional<NameReference> meaning_of_kind(const ZoneText& text, const Candidate& candidate,
                                             EntityKind kind, const ArticleFacts& facts);

/// "U.S. dollars", "Swiss francs" are money, wherever it is spent.
bool is_money(const ZoneText& text, const Candidate& candidate, NameReference meaning);

/// Whether the words are where a place is told: after "in", before ", Texas", as a dateline's
/// place.
bool stands_as_place(const ZoneText& text, const Candidate& candidate);

/// The entity of the table that the words after a comma name and that contains `entity`: the Texas
/// of "Paris, Texas". Nothing if there is none.
bool container_follows(const ZoneText& text, const Candidate& candidate, std::uint32_t entity);

/// The state or province that the words after a comma abbreviate, or, `in_full`, name: the Missouri
/// of "Mexico, Mo."
std::optional<std::uint32_t> state_behind(const ZoneText& text, const Candidate& candidate,
                                          bool in_full);

}  // namespace dateline::entity
