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

}  // namespace dateline::entity
