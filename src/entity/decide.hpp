// SPDX-License-Identifier: GPL-2.0-or-later
// From candidates to decisions: which words of an article are names.
#pragma once

#include "entity/decision.hpp"
#include "entity/judge.hpp"

#include <memory>
#include <vector>

namespace dateline::entity {

using Recognisers = std::vector<std::unique_ptr<const Recogniser>>;

/// One zone with what was found in it.
struct ZoneNames {
  explicit ZoneNames(const ZoneText& zone_text) : text(&zone_text) {}
  /// Forgets what was found, as the text has other words now.
  void restart() {
    candidates.clear();
    taken.assign(text->size(), false);
  }

  const ZoneText* text;
  std::vector<Candidate> candidates;  ///< those not decided yet, by first word
  std::vector<bool> taken;            ///< words that belong to a name
};

/// Full names first, the longest winning where they overlap; then, with what these tell, single
/// words: short forms of the full names, and the gazetteers' single names that fit where they
/// stand. No two decisions share a word. Those of `zones[0]` come first among the full names and
/// among the others.
std::vector<Decision> decide_names(const Recognisers& recognisers, std::vector<ZoneNames>& zones,
                                   const ArticleFacts& facts);

}  // namespace dateline::entity
