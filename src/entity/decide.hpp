// SPDX-License-Identifier: GPL-2.0-or-later
// From candidates to decisions: which words of an article are names.
#pragma once

#include "entity/decision.hpp"
#include "entity/gazetteer_recogniser.hpp"
#include "entity/judge.hpp"
#include "entity/name_labeller.hpp"

#include <optional>
#include <vector>

namespace dateline::entity {

/// One zone with what was found in it.
struct ZoneNames {
  explicit ZoneNames(const ZoneText& zone_text) : text(&zone_text) {}
  /// Forgets what was found, as the text has other words now.
  void restart();

  const ZoneText* text;
  std::vector<Candidate> users, known;  ///< of the user's gazetteer and ours, by first word
  std::vector<LabelledName> labelled;   ///< by the model, in order
  std::vector<bool> taken;              ///< words that belong to a name
};

/// What tables of sport tell first; then names of several words, the longest winning where they
/// overlap, of equals the user's before the gazetteer's before the model's; then, with what these
/// tell, single words: short forms of the full names, the user's names, what the model takes for
/// names, and the gazetteer's where they fit; then further occurrences of what was found. No two
/// decisions share a word. Those of `zones[0]` come first in each step.
std::vector<Decision> decide_names(std::vector<ZoneNames>& zones, ArticleFacts facts);

}  // namespace dateline::entity
