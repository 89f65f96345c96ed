// SPDX-License-Identifier: GPL-2.0-or-later
// Decides about the names of an article on sport that its tables and its teams' doings tell.
#pragma once

#include "entity/decide.hpp"

#include <vector>

namespace dateline::entity {

/// If the article is about sport, says so in `facts` and decides about what its tables of results
/// name, and about teams that go by the name of their town, so that "Newcastle won" is about a club
/// and "in Newcastle" is not. Forgets what the model said of the tables. Others decide about the
/// rest later.
std::vector<Decision> decide_sport(std::vector<ZoneNames>& zones, ArticleFacts& facts);

}  // namespace dateline::entity
