// SPDX-License-Identifier: GPL-2.0-or-later
// Firms that go by the names of their partners: "Quillax, Kestrel, Wood & Brown LLP".
#pragma once

#include "entity/name_labeller.hpp"

#include <vector>

namespace dateline::entity {

/// Takes the partners named first to a firm of which the labels, in the order of the text, have the
/// last ones only. Their own labels are dropped.
void complete_partner_firms(const ZoneText& text, std::vector<LabelledName>& names);

}  // namespace dateline::entity
