// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the tables of results in a text and tells the kinds of what they name.
#include "entity/result_tables.hpp"

#include "entity/sport_names.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

using Role = TableCell::Role;

/// Lines with more words are running text.
constexpr std::uint32_t kLongestLine = 120;
/// A column's names tell of each other over so many lines.
constexpr std::uint32_t kReach = 12;
/// What the words of one name must at least say to count more than its column.
constexpr int kSure = 4;

/// "W L T PF PA": what the columns are.
bool is_column_head(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t longest = 3;
  return last - first > 1 && std::all_of(text.words().begin() + first, text.words().begin() + last,
                                         [](const Word& word) {
                                           return word.capitalised() &&
                                                  word.end - word.begin <= longest;
                                         });
}

/// Mostly small words: no table, at a glance.
bool is_prose(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  constexpr std::ptrdiff_t few = 6;
  const auto small = std::count_if(
      text.words().begin() + first, text.words().begin() + last,
      [](const Word& word) { return word.letters == Letters::small && !word.is(number_word); });
  return small > few && 2 * small > static_cast<std::ptrdiff_t>(last - first);
}

}  // namespace

ResultTables::ResultTables(const ZoneText& text) : text_(text), in_table_(text.size()) {
  std::vector<LineItem> items;
  for (std::uint32_t first = 0, last = 0; first < text.size(); first = last) {
    last = first + 1;
    while (last < text.size() &&
           !(text[last].starts_line && (text[last].starts_sentence || text[last].starts_paragraph)))
      ++last;
    if (!read_line(first, last, items)) read_sentences(first, last, items);
  }
  likeness_.reserve(cells_.size());
  for (const TableCell& cell : cells_)
    likeness_.push_back(team_likeness(text, cell.first, cell.last));
}

/// Entries that end with a stop may stand on one line.
void ResultTables::read_sentences(std::uint32_t first, std::uint32_t last,
                                  std::vector<LineItem>& items) {
  for (std::uint32_t end = 0; first < last; first = end) {
    end = std::min(text_.sentence_end(first), last);
    if (end < last || first > 0) read_line(first, end, items);
  }
}

/// Returns whether it's one of a table.
bool ResultTables::read_line(std::uint32_t first, std::uint32_t last,
                             std::vector<LineItem>& items) {
  if (last - first > kLongestLine || is_prose(text_, first, last)) return false;
  ++lines_;
  LineShape shape = shape_none;
  const std::size_t begin = cells_.size();
  if (is_column_head(text_, first, last)) {
    shape = shape_standing;
  } else {
    read_line_items(text_, first, last, items);
    shape = read_table_line(text_, items, cells_);
  }
  if (shape == shape_none) return false;
  if (shape != shape_dateline) ++line_count_;
  std::fill(in_table_.begin() + first, in_table_.begin() + last, true);
  for (std::size_t i = begin; i < cells_.size(); ++i) {
    cells_[i].line = lines_;
    cells_[i].shape = shape;
  }
  return true;
}

/// What the cell's own words, its place in the line and the column around it say together.
int ResultTables::column_likeness(std::size_t cell) const {
  const TableCell& own = cells_[cell];
  int sum = 0, count = 0;
  const auto add = [&](std::size_t i) {
    if (cells_[i].role != Role::contestant) return;
    sum += std::clamp(likeness_[i], -kSure, kSure);
    ++count;
  };
  const auto near = [&](std::size_t i) {
    return cells_[i].shape == own.shape && cells_[i].line + kReach >= own.line &&
           cells_[i].line <= own.line + kReach;
  };
  for (std::size_t i = cell; i-- > 0 && near(i);) add(i);
  for (std::size_t i = cell + 1; i < cells_.size() && near(i); ++i) add(i);
  const int column = count == 0 ? 0 : 2 * sum / count;
  return 2 * own.lean + likeness_[cell] + column;
}

/// Whether a nation stands beside it: Monaco and Jordan are names of clubs, too.
bool ResultTables::is_among_nations(std::size_t cell) const {
  const auto is_nation = [&](std::size_t i) {
    return cells_[i].role == Role::contestant &&
           uses_of(text_, cells_[i].first, cells_[i].last).nation;
  };
  return (cell > 0 && is_nation(cell - 1)) || (cell + 1 < cells_.size() && is_nation(cell + 1));
}

/// The last words of persons' names, in order.
std::vector<std::string_view> ResultTables::players() const {
  std::vector<std::string_view> players;
  for (const TableCell& cell : cells_)
    if (cell.role == Role::person || (cell.role == Role::contestant && cell.lean < 0))
      players.push_back(text_.form(cell.last - 1));
  std::sort(players.begin(), players.end());
  return players;
}

std::vector<TableName> ResultTables::names() const {
  std::vector<TableName> names;
  const std::vector<std::string_view> known = players();
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const TableCell& cell = cells_[i];
    NameUses uses = uses_of(text_, cell.first, cell.last);
    if (uses.nation && uses.club && cell.role == Role::contestant)
      uses.nation = is_among_nations(i);
    TableName name{cell.first, cell.last, EntityKind::person, false};
    const bool has_nation = i + 1 < cells_.size() && cells_[i + 1].role == Role::affiliation &&
                            cells_[i + 1].line == cell.line;
    switch (cell.role) {
      case Role::person:
        break;
      case Role::venue:
        name.kind = EntityKind::place;
        break;
      case Role::contestant:
        name.is_team =
            (uses.nation && !has_nation) ||
            (column_likeness(i) > 0 &&
             (cell.lean > 0 || uses.club ||
              !std::binary_search(known.begin(), known.end(), text_.form(cell.first, cell.last))));
        break;
      case Role::team:
      case Role::club:
      case Role::affiliation:
        name.is_team = true;
        break;
    }
    if (name.is_team) {
      const bool is_nation = uses.nation && !has_nation && cell.role != Role::club;
      name.kind = is_nation ? EntityKind::place : EntityKind::org;
    }
    names.push_back(name);
  }
  std::sort(names.begin(), names.end(),
            [](const TableName& a, const TableName& b) { return a.first < b.first; });
  return names;
}

}  // namespace dateline::entity
