// SPDX-License-Identifier: GPL-2.0-or-later
// Takes storms, laws and holidays that bear somebody's name for what they are.
#pragma once

#include "entity/decide.hpp"

#include <vector>

namespace dateline::entity {

/// Removes "Sandy" from what was found in the zones where "Hurricane Sandy" stands in one of them,
/// "Dodd-Frank" where the "Dodd-Frank Act" does, and "Martin Luther King" before "holiday".
void drop_named_things(std::vector<ZoneNames>& zones);

}  // namespace dateline::entity
