// SPDX-License-Identifier: GPL-2.0-or-later
// Measuring and padding cells.
#include "cli/text_table.hpp"

#include <algorithm>

#include "cli/display_width.hpp"

namespace dateline::cli {
namespace {

/// The last column isn't squeezed below this; a line may then pass the width.
constexpr std::size_t narrowest_last = 20;

std::string trimmed_end(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

std::vector<TableRow> cells_to_show(const std::vector<TableColumn>& columns,
                                    const std::vector<TableRow>& rows) {
  std::vector<TableRow> shown = rows;
  for (TableRow& row : shown) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      row[i] = sanitized_line(row[i]);
      if (i + 1 < row.size()) row[i] = truncated(row[i], columns[i].widest);
    }
  }
  return shown;
}

std::vector<std::size_t> column_widths(std::size_t columns, const std::vector<TableRow>& rows) {
  std::vector<std::size_t> widths(columns);
  for (const TableRow& row : rows) {
    for (std::size_t i = 0; i < columns; ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  return widths;
}

}  // namespace

std::string render_table(const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows,
                         const TextStyle& style) {
  const std::vector<TableRow> shown = cells_to_show(columns, rows);
  const std::vector<std::size_t> widths = column_widths(columns.size(), shown);
  const std::size_t last = columns.size() - 1;
  std::size_t indent = 0;
  for (std::size_t i = 0; i < last; ++i) indent += widths[i] > 0 ? widths[i] + columns[i].gap : 0;
  const std::size_t room =
      style.width == no_wrapping
          ? no_wrapping
          : std::max(narrowest_last, style.width > indent ? style.width - indent : 0);

  std::string text;
  for (const TableRow& row : shown) {
    std::string line;
    for (std::size_t i = 0; i < last; ++i) {
      if (widths[i] == 0) continue;
      const bool right = columns[i].align == Align::right;
      const std::string cell = right ? padded_left(row[i], widths[i]) : padded(row[i], widths[i]);
      line += painted(cell, columns[i].ink, style) + std::string(columns[i].gap, ' ');
    }
    const bool right = columns[last].align == Align::right;
    const std::string cell = right ? padded_left(row[last], widths[last]) : row[last];
    bool first = true;
    for (const MarkedText& piece : wrapped({cell, {}}, room)) {
      if (!first) line.assign(indent, ' ');
      first = false;
      text += trimmed_end(line + painted(piece.text, columns[last].ink, style)) + "\n";
    }
  }
  return text;
}

}  // namespace dateline::cli
