// SPDX-License-Identifier: GPL-2.0-or-later
// Questions about the items of a line, and where its cells go.
#include "entity/line_view.hpp"

#include "entity/sport_names.hpp"

namespace dateline::entity {

namespace {

/// Names in a table have no more words.
constexpr std::uint32_t kMostWords = 6;

/// "OT", "pp"
bool is_abbreviation(const ZoneText& text, const LineItem& item) {
  const Word& word = text[item.first];
  return item.last - item.first == 1 && word.letters == Letters::upper &&
         word.end - word.begin <= 3;
}

}  // namespace

bool LineView::may_be_name(std::size_t i) const {
  return is(i, ItemKind::name) && items_[i].last - items_[i].first <= kMostWords;
}

bool LineView::is_date(std::size_t i) const {
  constexpr std::size_t year_size = 4;
  return is(i, ItemKind::number) && items_[i].parts == 3 &&
         text_.form(items_[i].first).size() == year_size;
}

bool LineView::is_heading(std::size_t i) const {
  return entity::is_heading(text_, items_[i].first, items_[i].last);
}

bool LineView::is_nation(std::size_t i) const {
  return uses_of(text_, items_[i].first, items_[i].last).nation;
}

bool LineView::is_home(std::size_t i) const {
  const NameUses uses = uses_of(text_, items_[i].first, items_[i].last);
  return uses.nation || uses.club || uses.town;
}

std::size_t LineView::closing(std::size_t opening) const {
  std::size_t at = opening + 1;
  while (at < items_.size() && !is(at, ItemKind::closing)) ++at;
  return at;
}

void LineView::add(std::size_t item, TableCell::Role role, int lean) {
  TableCell cell;
  cell.first = items_[item].first;
  cell.last = items_[item].last;
  cell.role = role;
  cell.lean = static_cast<std::int8_t>(lean);
  cells_.push_back(cell);
}

std::size_t LineView::add_players_in_brackets(std::size_t opening) {
  const std::size_t end = closing(opening);
  for (std::size_t i = opening + 1; i < end; ++i) {
    if (!may_be_name(i) || is_heading(i) || is_abbreviation(text_, items_[i])) continue;
    const bool begins = i == opening + 1 || is(i - 1, ItemKind::comma) ||
                        is(i - 1, ItemKind::semicolon) || is(i - 1, ItemKind::dash) ||
                        is(i - 1, ItemKind::number);
    if (begins) add(i, TableCell::Role::person);
  }
  return end;
}

}  // namespace dateline::entity
