// SPDX-License-Identifier: GPL-2.0-or-later
// What stands where in a line of results, standings, fixtures, rankings or scorecards.
#pragma once

#include "entity/line_items.hpp"

#include <cstdint>
#include <vector>

namespace dateline::entity {

/// A name in such a line.
struct TableCell {
  enum class Role : std::uint8_t {
    contestant,   ///< a team, nation or person: `lean` tells what its place in the line speaks for
    team,         ///< a club or nation
    club,         ///< a club, racing team or maker
    person,       ///< a player, scorer or referee
    affiliation,  ///< behind a person or club, in brackets: its nation or club
    venue         ///< where it's played
  };
  std::uint32_t first = 0, last = 0;  ///< words
  Role role = Role::contestant;
  std::int8_t lean = 0;    ///< above 0 for teams, below for persons
  std::uint8_t shape = 0;  ///< lines of one shape that follow each other have the same columns
  std::uint32_t line = 0;
};

/// The shapes of lines.
enum LineShape : std::uint8_t {
  shape_none,
  shape_result,    ///< "Boston 4 Detroit 2"
  shape_standing,  ///< "Arsenal 16 10 3 3 30 12 33"
  shape_fixture,   ///< "Arsenal v Everton"
  shape_ranked,    ///< "1. John Doe (Norway) 1:43.2"
  shape_entries,   ///< "12 - John Doe (Newcastle), Max Roe (Arsenal)"
  shape_card,      ///< "J. Doe c Roe b Poe 12"
  shape_players,   ///< "Brazil - 1-Doe; 2-Roe, 3-Poe"
  shape_dateline   ///< "STOCKHOLM 1998-03-04"
};

/// Adds the cells of a line, whose items these are, and returns its shape; shape_none, and no
/// cells, for running text.
LineShape read_table_line(const ZoneText& text, const std::vector<LineItem>& items,
                          std::vector<TableCell>& cells);

}  // namespace dateline::entity
