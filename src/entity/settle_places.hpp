// SPDX-License-Identifier: GPL-2.0-or-later
// Tells which of several places of one name an article means.
#pragma once

#include "entity/decision.hpp"

#include <vector>

namespace dateline::entity {

/// Where a place's name has several owners, takes the one the rest of the article speaks for: by
/// what stands behind it ("Paris, Texas"), the dateline, the other places, the persons and
/// organisations. `year` of the article, 0 if unknown.
void settle_places(std::vector<Decision>& decisions, int year);

}  // namespace dateline::entity
