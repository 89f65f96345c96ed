// SPDX-License-Identifier: GPL-2.0-or-later
// What reports of sport name, as far as words alone tell: nations, clubs, towns.
#pragma once

#include "entity/zone_text.hpp"

#include <cstdint>
#include <string_view>

namespace dateline::entity {

/// What the table knows a name as; several may hold.
struct NameUses {
  bool nation = false;  ///< a state, or one of those that have teams of their own: "Wales"
  bool club = false;
  bool short_club = false;  ///< the name is one of a club's short ones
  bool town = false;        ///< a place that is no nation
};

NameUses uses_of(const ZoneText& text, std::uint32_t first, std::uint32_t last);

/// How much the words of a name speak for a team, below 0 for a person.
int team_likeness(const ZoneText& text, std::uint32_t first, std::uint32_t last);

}  // namespace dateline::entity
