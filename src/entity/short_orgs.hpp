// SPDX-License-Identifier: GPL-2.0-or-later
// Tells whether a short form means the organisation whose it is.
#pragma once

#include "entity/candidate.hpp"
#include "entity/judge.hpp"

namespace dateline::entity {

/// "Newcastle", "Hearts": a club's only where sport is spoken of, and not for its own sake.
bool is_club_in_short(const Table& table, NameReference meaning);

/// How many clubs the name is short for: "Boston" stands for three.
unsigned clubs_of(const Candidate& candidate);

/// Whether the article speaks for the full name of a short form: "Congress" where it is about the
/// United States, "IWC" where whales are spoken of.
bool short_form_holds(const ZoneText& text, const Candidate& candidate, std::uint32_t entity,
                      const ArticleFacts& facts);

/// Whether more must speak for a short form that is labelled as an organisation. A capital does for
/// an everyday word that is the only organisation of that name: "Apple".
bool is_doubtful(const ZoneText& text, const Candidate& candidate, NameReference meaning);

/// Whether the name is an organ's of one state and another state's stands in front: "Congress" of
/// "the Mexican Congress", "House of Representatives" of "Japan's House of Representatives".
bool is_of_another_state(const ZoneText& text, const Candidate& candidate, NameReference meaning);

}  // namespace dateline::entity
