// SPDX-License-Identifier: GPL-2.0-or-later
// Quoting cells.
#include "cli/table_text.hpp"

#include <algorithm>

namespace dateline::cli {
namespace {

std::string csv_cell(const std::string& cell) {
  if (cell.find_first_of("\",\n\r") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string tsv_cell(std::string cell) {
  const auto separates = [](char c) { return c == '\t' || c == '\n' || c == '\r'; };
  std::replace_if(cell.begin(), cell.end(), separates, ' ');
  return cell;
}

}  // namespace

std::string table_line(const std::vector<std::string>& cells, TableKind kind) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += kind == TableKind::csv ? ',' : '\t';
    line += kind == TableKind::csv ? csv_cell(cells[i]) : tsv_cell(cells[i]);
  }
  return line + '\n';
}

}  // namespace dateline::cli
