// SPDX-License-Identifier: GPL-2.0-or-later
// What a gazetteer says: these words may be the name of such an entity.
#pragma once

#include "entity/zone_text.hpp"

#include <vector>

namespace dateline::entity {

/// A stretch of words written as a name of a table. Later steps choose among overlapping ones.
struct Candidate {
  std::uint32_t first = 0, last = 0;     ///< words, the last not included
  EntityKind kind = EntityKind::person;  ///< of its likeliest meaning
  MentionOrigin origin = MentionOrigin::gazetteer;
  const Table* table = nullptr;
  NameMatch match;  ///< the entities the words may mean
};

}  // namespace dateline::entity
