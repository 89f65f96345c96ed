// SPDX-License-Identifier: GPL-2.0-or-later
// Takes what stands before a share's code for a firm.
#pragma once

#include "entity/name_labeller.hpp"

#include <vector>

namespace dateline::entity {

/// Whether a share's code begins with word `i`: "<HAY>", "(HAY.N)"; "(Reuters)" is set apart, too.
bool begins_code(const ZoneText& text, std::uint32_t i);

/// Makes organisations of the names before codes: "Hayes <HAY>", "(HAY.N)". In a headline the words
/// before the first code are one: "BURLINGTON COAT FACTORY <BCF> 2ND QTR NET". `names` are in the
/// order of the text and stay so.
void label_listed_firms(const ZoneText& text, std::vector<LabelledName>& names);

}  // namespace dateline::entity
