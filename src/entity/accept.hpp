// SPDX-License-Identifier: GPL-2.0-or-later
// Turns what a gazetteer or the model found into decisions, if it holds.
#pragma once

#include "entity/decision.hpp"
#include "entity/judge.hpp"
#include "entity/name_labeller.hpp"

#include <optional>

namespace dateline::entity {

/// A gazetteer's candidate, if its name fits where it stands.
std::optional<Decision> accept_known(const ZoneText& text, const Candidate& candidate,
                                     const ArticleFacts& facts);

/// What the model labelled: the table's entity of that name and kind, if it has one. Nothing for
/// names of none of our kinds.
std::optional<Decision> accept_labelled(const ZoneText& text, const LabelledName& name,
                                        const ArticleFacts& facts);

}  // namespace dateline::entity
