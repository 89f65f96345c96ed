// SPDX-License-Identifier: GPL-2.0-or-later
// What the words beside a labelled name tell of it, if it's a firm's.
#pragma once

#include "entity/name_labeller.hpp"

#include <string_view>

namespace dateline::entity {

/// Whether the words around say that a firm is named: "an analyst at Quill Partners", "the law firm
/// Quill Lee", "the newspaper El Peruano", "Quill Lee analyst Peter Brown", "Quill, the hedge
/// fund". False for what the table has as a place or a person.
bool is_told_as_firm(const ZoneText& text, const LabelledName& name);

/// "airline", "retailer": no person is one.
bool is_kind_of_firm(std::string_view form);

/// Whether word `i` says of the name behind it that it's a firm's: "Drugmaker", "Retailer".
bool tells_firm(const ZoneText& text, std::uint32_t i);

}  // namespace dateline::entity
