// SPDX-License-Identifier: GPL-2.0-or-later
// Columns that line up.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/style.hpp"

namespace dateline::cli {

enum class Align : std::uint8_t { left, right };

struct TableColumn {
  Align align = Align::left;
  Ink ink = Ink::plain;
  std::size_t widest = no_wrapping;  ///< longer cells end in an ellipsis; not for the last column
  std::size_t gap = 2;               ///< blanks after it
};

using TableRow = std::vector<std::string>;

/// Columns as wide as their longest cell; the last one is broken into lines
/// where the width ends. Every row has a cell for each column; cells are sanitised. No heading,
/// no line ends in blanks.
std::string render_table(const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows,
                         const TextStyle& style);

}  // namespace dateline::cli
