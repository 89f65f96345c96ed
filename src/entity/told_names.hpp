// SPDX-License-Identifier: GPL-2.0-or-later
// Firms and places nobody has heard of, told by the words beside them.
#pragma once

#include "entity/decide.hpp"

#include <vector>

namespace dateline::entity {

/// What "Quillax shares" or "chief executive of Quillax" say of a name holds for the article: the
/// model takes most single words it doesn't know for persons. Names the table has, first names, and
/// family names of persons the article names in full are left alone. The labels stay in the order
/// of the text.
void settle_told_names(std::vector<ZoneNames>& zones);

}  // namespace dateline::entity
