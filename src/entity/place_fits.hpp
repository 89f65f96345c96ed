// SPDX-License-Identifier: GPL-2.0-or-later
// Decides whether words that look like a place's name are meant as one.
#pragma once

#include "entity/candidate.hpp"

namespace dateline::entity {

/// Whether the words around the candidate allow that it means this place or its people.
bool place_fits(const ZoneText& text, const Candidate& candidate, NameReference meaning);

}  // namespace dateline::entity
