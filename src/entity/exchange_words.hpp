// SPDX-License-Identifier: GPL-2.0-or-later
// What the words around a town or in small letters tell of an exchange.
#pragma once

#include "entity/zone_text.hpp"

namespace dateline::entity {

/// Behind the words that stand at word `i`, after its town, for an exchange: "stock market"; `i` if
/// there are none.
std::uint32_t end_of_market(const ZoneText& text, std::uint32_t i);

/// Whether words `first` to `last` tell of a certain one: "the bourse", "bourse officials", "...,
/// stock exchange chairman Quill said"; not "the bourse in Quillville", "the Icelandic bourse".
bool is_certain(const ZoneText& text, std::uint32_t first, std::uint32_t last);

/// Whether the town that word `i` begins stands for its exchange: "listed in Luxembourg", "on stock
/// exchanges in London and Luxembourg".
bool is_of_listing(const ZoneText& text, std::uint32_t i);

}  // namespace dateline::entity
