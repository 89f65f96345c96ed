// SPDX-License-Identifier: GPL-2.0-or-later
// A name found for good: which words, what kind, whose.
#pragma once

#include "entity/candidate.hpp"
#include "entity/country_code.hpp"

#include <cstdint>
#include <type_traits>

namespace dateline::entity {

inline constexpr std::uint32_t kNoEntity = 0xffffffff;

struct Decision {
  std::uint32_t first = 0, last = 0;  ///< words of the zone's text, the last not included
  const ZoneText* text = nullptr;
  EntityKind kind = EntityKind::person;
  MentionOrigin origin = MentionOrigin::rule;
  const char* why = "";               ///< a literal; what the origin doesn't tell
  const Table* table = nullptr;       ///< null for names no table has
  std::uint32_t entity = kNoEntity;   ///< of the table
  NameMatch match;                    ///< everything the name may mean
  std::uint32_t same_as = kNoEntity;  ///< the earlier decision it is a short form of
  bool is_demonym = false;
  bool in_passing = false;  ///< the article isn't about it, see passing_places.hpp
  bool is_partial = false;  ///< by themselves the words are none of its names: "stock market"
  std::uint32_t town_in = kNoEntity;  ///< the state or country a town lies in that no table has
  CountryCode country;  ///< of the state whose institution it is, see institutions.hpp

  [[nodiscard]] std::uint32_t size() const { return last - first; }
};

static_assert(std::is_trivially_copyable_v<Decision>, "an article has hundreds, often moved");

/// What words `first` to `last` of a text name, of which no more is known than its kind.
inline Decision decision_at(const ZoneText& text, std::uint32_t first, std::uint32_t last,
                            EntityKind kind) {
  Decision decision;
  decision.first = first;
  decision.last = last;
  decision.text = &text;
  decision.kind = kind;
  return decision;
}

/// The words of a name, and what a table says they may mean.
inline Candidate as_candidate(const Decision& name) {
  Candidate candidate;
  candidate.first = name.first;
  candidate.last = name.last;
  candidate.table = name.table;
  candidate.match = name.match;
  return candidate;
}

/// Leaves of a name that it is one, of which no table knows more.
inline void forget_meaning(Decision& name) {
  name.table = nullptr;
  name.entity = kNoEntity;
  name.match = {};
  name.origin = MentionOrigin::recogniser;
}

/// Where a company's name ends without "Inc", "Ltd" and "and Co", unless an everyday word is left.
std::uint32_t end_without_legal_form(const Decision& org);

/// "Target Corp": whether all of the name is one word and legal forms.
bool is_one_word_firm(const Decision& decision);

}  // namespace dateline::entity
