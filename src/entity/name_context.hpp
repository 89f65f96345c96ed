// SPDX-License-Identifier: GPL-2.0-or-later
// What the words around a name say of it.
#pragma once

#include "entity/candidate.hpp"

namespace dateline::entity {

/// Whether the word may be part of a person's name: capitalised, no function word, month, title ...
bool may_be_name_part(const Word& word);

/// A word in lower-case text whose capital alone makes it a name.
bool capital_is_proof(const Word& word);

/// Whether a first name or initial stands before word `i`.
bool is_person_part_before(const ZoneText& text, std::uint32_t i);

/// Whether a word follows that may be the rest of a person's name.
bool is_name_going_on(const ZoneText& text, const Candidate& candidate);

/// "President", "Mr" before word `i`.
bool has_title_before(const ZoneText& text, std::uint32_t i);

/// "TREASURY'S" before word `i`.
bool is_owned(const ZoneText& text, std::uint32_t i);

/// "state" before word `i`: "Senate" of "Quillshire's state Senate", which isn't the country's.
bool is_of_division(const ZoneText& text, std::uint32_t i);

/// Whether who is named does something there: "Ford said", "Shell's refinery", "according to
/// Bloomberg", in headlines also "LAWSON SEES".
bool acts(const ZoneText& text, const Candidate& candidate);

/// Whether an organ of a state may have a name that ends with word `i`: "Congress", "Ministry",
/// "Representatives".
bool names_organ(const ZoneText& text, std::uint32_t i);

/// "Welsh told reporters": somebody's name, as a people is told of with "the".
bool speaks_as_person(const ZoneText& text, const Candidate& candidate);

}  // namespace dateline::entity
