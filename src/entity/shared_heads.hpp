// SPDX-License-Identifier: GPL-2.0-or-later
// Finds organisations of which several are named together: "the Tokyo and London Stock Exchanges".
#pragma once

#include "entity/decide.hpp"

namespace dateline::entity {

/// Adds those the table has, where "and" joins two at least, and marks their words as taken. The
/// last one's mention ends with the word they share, the others' are what tells them apart.
void decide_shared_heads(ZoneNames& zone, std::vector<Decision>& decisions);

}  // namespace dateline::entity
