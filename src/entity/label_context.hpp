// SPDX-License-Identifier: GPL-2.0-or-later
// What the words beside a labelled name tell of it.
#pragma once

#include "entity/name_labeller.hpp"

namespace dateline::entity {

/// Where "James Quill and Co" and "Quill, Kestrel & Co" end, of which the label has the names of
/// persons; where the label does if no such thing follows.
std::uint32_t end_of_company(const ZoneText& text, const LabelledName& name);

/// "BAKER" of "BAKER FOODS INC": no person.
bool begins_firm(const ZoneText& text, const LabelledName& name);

/// Whether a dateline begins with the word: "HECTOR, Minn., June 1", "Amarillo, April 7".
bool begins_dateline(const ZoneText& text, const LabelledName& name);

/// Whether word `i`, none of those before places only, may stand before one: "of", "the", "and".
bool may_be_before_place(const ZoneText& text, std::uint32_t i);

/// "mine", "refinery": whether word `i` is what has the name of the place it lies at.
bool is_site(const ZoneText& text, std::uint32_t i);

/// "a stake in Chesapeake", "control of Chesapeake", "Chesapeake shares": whether word `i` is told
/// of as a firm that is bought or sold.
bool is_traded(const ZoneText& text, std::uint32_t i);

/// "Target has", "Target also": whether what follows word `i` follows a name, or a noun with an
/// article.
bool is_subject(const ZoneText& text, std::uint32_t i);

/// "S&P 500", "Dow Jones industrial average": whether the word behind a name makes it an index.
bool makes_index(const ZoneText& text, std::uint32_t next);

/// "Uruguay Round", "London interbank offered rate", "Paris accord", "Treaty of Rome": whether what
/// is named is called after the place that words `first` to `last` name.
bool names_affair(const ZoneText& text, std::uint32_t first, std::uint32_t last);

}  // namespace dateline::entity
