// SPDX-License-Identifier: GPL-2.0-or-later
// What an article says of a name in one place holds for the others.
#pragma once

#include "entity/decide.hpp"

namespace dateline::entity {

/// Gives names that no table has the kind that most of their occurrences have, and adds
/// occurrences that nothing has found on its own. `decisions` are those of all zones.
void settle_repeated_names(std::vector<ZoneNames>& zones, std::vector<Decision>& decisions);

}  // namespace dateline::entity
