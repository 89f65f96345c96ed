// SPDX-License-Identifier: GPL-2.0-or-later
// Tells by the acronym behind it which organisation a name means that is written in another way.
#pragma once

#include "entity/decision.hpp"

#include <vector>

namespace dateline::entity {

/// Whether a word in brackets, all capitals, follows.
bool has_acronym_behind(const Decision& org);

/// "Organisation of Economic Cooperation and Development (OECD)" is the table's, though the table
/// has another "of" in its name: its acronym stands behind it, and most of the words are alike.
void settle_defined_acronyms(std::vector<Decision>& full_names);

}  // namespace dateline::entity
