// SPDX-License-Identifier: GPL-2.0-or-later
// Decides which names of several words a text holds.
#pragma once

#include "entity/decide.hpp"

namespace dateline::entity {

/// Adds the zone's names of several words, in the order of the text, and marks their words as
/// taken.
void decide_full_names(ZoneNames& zone, const ArticleFacts& facts,
                       std::vector<Decision>& decisions);

bool is_free(const ZoneNames& zone, std::uint32_t first, std::uint32_t last);
void take(ZoneNames& zone, const Decision& decision);

}  // namespace dateline::entity
