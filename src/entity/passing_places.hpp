// SPDX-License-Identifier: GPL-2.0-or-later
// Tells the places an article is about from those whose people or goods it mentions once.
#pragma once

#include "entity/decision.hpp"

#include <vector>

namespace dateline::entity {

/// "U.S.-led", "anti-China".
bool is_modifier(const Decision& place);

/// Sets Decision::in_passing of each place that is all an article has of its country: named once,
/// in the body behind its lead, by an adjective ("Italian shoes", "Korea-based") that isn't of an
/// office ("the Italian foreign minister").
void mark_passing_places(std::vector<Decision>& decisions);

}  // namespace dateline::entity
