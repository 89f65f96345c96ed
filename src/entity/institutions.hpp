// SPDX-License-Identifier: GPL-2.0-or-later
// Tells apart what every state has under one name: its "Finance Ministry", its "Air Force".
#pragma once

#include "entity/decision.hpp"

#include <string>
#include <vector>

namespace dateline::entity {

/// Gives organisations of everyday words the country they belong to, where the article tells it:
/// the one named right before, the one named elsewhere with the same words, or the only one named.
/// Those that `table` has under their full name become its entities.
void settle_institutions(std::vector<Decision>& decisions, const Table& table);

/// The name shown of an institution whose country is known: "Finance Ministry, Japan", "U.S. Navy".
std::string institution_name(const Decision& org);

}  // namespace dateline::entity
