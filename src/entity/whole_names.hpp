// SPDX-License-Identifier: GPL-2.0-or-later
// Names of which the model took a part, or none of it.
#pragma once

#include "entity/name_labeller.hpp"

#include <vector>

namespace dateline::entity {

/// Makes one name of "Quill and Kestrel Railway", "University of Quillburg at Kestrel", "Strait of
/// Quillburg", "Center for the Study of Quill"; takes "Quillish" into "Quillish Tennis Federation"
/// and "Fourth" into "Fourth Infantry Division"; adds units, bodies of a people, firms told by
/// their form and towns of datelines that have no label. `names` are in the order of the text and
/// stay so.
void complete_names(const ZoneText& text, std::vector<LabelledName>& names);

}  // namespace dateline::entity
