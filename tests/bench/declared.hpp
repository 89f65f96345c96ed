// SPDX-License-Identifier: GPL-2.0-or-later
// Compares the names found in articles with those their source declared.
#pragma once

#include "name_score.hpp"

namespace dateline::bench {

struct DeclaredScores {
  std::array<Counts, kScoredKinds.size()> kinds;
  Counts abroad;  ///< places outside the United States: most articles of the wire lie there
};

/// Reads the articles below `folder` and counts, by kind, entities declared and found, once an
/// article; of places the countries. Only articles that declare something of the kind count.
/// With `lists_missed`, those not found are printed with their article's headline.
DeclaredScores score_declared(const Tagger& tagger, const std::string& folder, bool lists_missed);

}  // namespace dateline::bench
