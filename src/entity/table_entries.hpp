// SPDX-License-Identifier: GPL-2.0-or-later
// Reads a line as names with figures, homes and links behind them.
#pragma once

#include "entity/line_view.hpp"

namespace dateline::entity {

/// Adds the cells of the items from `begin` on: of results, standings, fixtures and rankings.
/// Returns the line's shape; shape_none, and no cells, for running text.
LineShape read_table_entries(LineView& line, std::size_t begin);

}  // namespace dateline::entity
