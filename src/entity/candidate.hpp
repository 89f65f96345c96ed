// SPDX-License-Identifier: GPL-2.0-or-later
// What a recogniser says: these words may be the name of such an entity.
#pragma once

#include "entity/zone_text.hpp"

#include <vector>

namespace dateline::entity {

/// A stretch of words taken for a name. Later steps choose among overlapping candidates and join
/// those that mean one entity.
struct Candidate {
  std::uint32_t first = 0, last = 0;  ///< words, the last not included
  EntityKind kind = EntityKind::person;
  MentionOrigin origin = MentionOrigin::rule;
  /// The entities the words may mean, if the name comes from a table; else null.
  const Table* table = nullptr;
  NameMatch match;
  const char* why = "";  ///< a literal, for `show --entities --why`
};

/// Finds names in text: the gazetteers, the rules and whatever else looks at words.
/// Const members may be called from several threads.
class Recogniser {
 public:
  Recogniser() = default;
  Recogniser(const Recogniser&) = delete;
  Recogniser& operator=(const Recogniser&) = delete;
  virtual ~Recogniser() = default;
  /// Adds candidates for the words of `text`, in any order; they may overlap.
  virtual void find(const ZoneText& text, std::vector<Candidate>& candidates) const = 0;
};

}  // namespace dateline::entity
