// SPDX-License-Identifier: GPL-2.0-or-later
// Where one label holds two names.
#pragma once

#include "entity/name_labeller.hpp"

#include <vector>

namespace dateline::entity {

/// Whether one name of the label ends before word `i` and another begins, by what stands between
/// or because `labels`, all of the text's, have each of them by itself.
bool parts_label(const ZoneText& text, const std::vector<LabelledName>& labels,
                 const LabelledName& name, std::uint32_t i);

}  // namespace dateline::entity
