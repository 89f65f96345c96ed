// SPDX-License-Identifier: GPL-2.0-or-later
// What a labelled name is of, where its words and those beside it leave no doubt.
#pragma once

#include "entity/name_labeller.hpp"

namespace dateline::entity {

/// The kind of what "Quill School District", "the newspaper Quill" or "Quill, Ohio" names, whatever
/// its label; else its label's. What is labelled NameKind::other becomes a place at most, where a
/// dateline begins with it.
NameKind told_kind(const ZoneText& text, LabelledName name);

}  // namespace dateline::entity
