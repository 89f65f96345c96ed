// SPDX-License-Identifier: GPL-2.0-or-later
// Puts right where an organisation's label begins and ends, and parts what names two.
#pragma once

#include "entity/name_labeller.hpp"

#include <vector>

namespace dateline::entity {

/// Appends what is left of `org` to `mended`: nothing, the organisation, or two and who speaks for
/// one. The last name of `mended` becomes part of it where it is its beginning.
void mend_org(const ZoneText& text, LabelledName org, std::vector<LabelledName>& mended);

}  // namespace dateline::entity
