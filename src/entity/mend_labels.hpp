// SPDX-License-Identifier: GPL-2.0-or-later
// Puts right what the words of a labelled name leave no doubt of.
#pragma once

#include "entity/name_labeller.hpp"

#include <vector>

namespace dateline::entity {

/// Names without the offices and nouns that stand beside them, two organisations with "and" between
/// them parted, kinds as their last words tell; without those of which nothing is left. `names` are
/// in the order of the text, before and after.
void mend_labels(const ZoneText& text, std::vector<LabelledName>& names);

/// Leaves what holds in languages the model hasn't learned: persons with a well-known first name.
void keep_sure_persons(const ZoneText& text, std::vector<LabelledName>& names);

}  // namespace dateline::entity
