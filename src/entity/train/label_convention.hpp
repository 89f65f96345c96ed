// SPDX-License-Identifier: GPL-2.0-or-later
// Brings labels of all sets to one convention.
#pragma once

#include "entity/train/labelled.hpp"

namespace dateline::entity::train {

/// Sets differ in what they take for a part of a name, and labels made by programs take names
/// apart. As everywhere in the library, titles stand outside a person's name, "southern" outside
/// a place's, "the" outside all; a name is whole, and of one thing:
/// - a person's label of nothing but a title belongs to the label that follows: "Mr." a person and
///   "Karzai" a place are one person, Karzai;
/// - labels that make one name of the table are that name, be "of the" between: "Sri" and "Lanka",
///   "Abu Musab" and "al-Zarqawi", "Democratic Republic" and "Congo"; so are "North" and a people,
///   and a person behind an initial, where a set ends a sentence: "Thomas D." and "Green";
/// - a title between an organisation and a person is neither's: "U.N. Secretary-General", Kofi
/// Annan;
/// - two known places under one label are two: "India and Pakistan";
/// - what the table has as a people's name only is a people's, whatever it's labelled as: sets
///   disagree on these, so that no label of a kind is left.
void apply_convention(LabelledArticle& article);

}  // namespace dateline::entity::train
