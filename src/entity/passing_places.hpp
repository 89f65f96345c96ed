// SPDX-License-Identifier: GPL-2.0-or-later
// Tells the places an article is about from those whose people or goods it mentions.
#pragma once

#include "entity/decision.hpp"

#include <vector>

namespace dateline::entity {

/// "U.S.-led", "anti-China".
bool is_modifier(const Decision& place);

/// Sets Decision::in_passing of the places, and of all that lie in the same country, that a body
/// names behind its first paragraph only and only so: by an adjective ("Italian shoes",
/// "Korea-based"), but not that of an office ("the Italian foreign minister").
void mark_passing_places(std::vector<Decision>& decisions);

}  // namespace dateline::entity
