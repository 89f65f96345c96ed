// SPDX-License-Identifier: GPL-2.0-or-later
// Lines of comma- and tab-separated values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::cli {

enum class TableKind : std::uint8_t {
  csv,  ///< RFC 4180 quoting, lines ended by "\n"
  tsv,  ///< no quoting: tabs and line ends in values become blanks
};

/// One line with its end.
std::string table_line(const std::vector<std::string>& cells, TableKind kind);

}  // namespace dateline::cli
