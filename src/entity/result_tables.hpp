// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the tables of results in a text and tells the kinds of what they name.
#pragma once

#include "entity/decide.hpp"
#include "entity/table_line.hpp"

#include <vector>

namespace dateline::entity {

struct TableName {
  std::uint32_t first = 0, last = 0;  ///< words
  EntityKind kind = EntityKind::person;
  bool is_team = false;  ///< a club or nation
};

class ResultTables {
 public:
  /// Reads the text's lines.
  explicit ResultTables(const ZoneText& text);

  /// How many lines are of a table.
  [[nodiscard]] std::uint32_t line_count() const { return line_count_; }
  /// Whether word `i` stands in one.
  [[nodiscard]] bool holds(std::uint32_t i) const { return in_table_[i]; }
  /// What they name, in order. A column's names are of one kind, unless known better.
  [[nodiscard]] std::vector<TableName> names() const;

 private:
  bool read_line(std::uint32_t first, std::uint32_t last, std::vector<LineItem>& items);
  void read_sentences(std::uint32_t first, std::uint32_t last, std::vector<LineItem>& items);
  [[nodiscard]] int column_likeness(std::size_t cell) const;
  [[nodiscard]] bool is_among_nations(std::size_t cell) const;
  [[nodiscard]] std::vector<std::string_view> players() const;

  const ZoneText& text_;
  std::vector<TableCell> cells_;
  std::vector<int> likeness_;  ///< of the cells' own words
  std::vector<bool> in_table_;
  std::uint32_t lines_ = 0, line_count_ = 0;
};

}  // namespace dateline::entity
