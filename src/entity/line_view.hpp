// SPDX-License-Identifier: GPL-2.0-or-later
// Questions about the items of a line, and where its cells go.
#pragma once

#include "entity/table_line.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline::entity {

class LineView {
 public:
  /// No item.
  static constexpr std::size_t kNone = ~std::size_t{0};

  /// Text and items must outlive it; cells are added to `cells`.
  LineView(const ZoneText& text, const std::vector<LineItem>& items, std::vector<TableCell>& cells)
      : text_(text), items_(items), cells_(cells) {}

  [[nodiscard]] std::size_t size() const { return items_.size(); }
  [[nodiscard]] const LineItem& operator[](std::size_t i) const { return items_[i]; }
  [[nodiscard]] const ZoneText& text() const { return text_; }
  /// False behind the last item, as all these.
  [[nodiscard]] bool is(std::size_t i, ItemKind kind) const {
    return i < items_.size() && items_[i].kind == kind;
  }
  [[nodiscard]] bool is_word(std::size_t i, std::string_view form) const {
    return is(i, ItemKind::word) && text_.form(items_[i].first) == form;
  }
  /// "v" or "beat"
  [[nodiscard]] bool is_link(std::size_t i) const {
    return is(i, ItemKind::match) || is(i, ItemKind::outcome);
  }
  [[nodiscard]] bool may_be_name(std::size_t i) const;
  /// "1996-08-29"
  [[nodiscard]] bool is_date(std::size_t i) const;
  /// A name that is of everyday words and words of sport.
  [[nodiscard]] bool is_heading(std::size_t i) const;
  [[nodiscard]] bool is_nation(std::size_t i) const;
  /// A nation, town or club.
  [[nodiscard]] bool is_home(std::size_t i) const;
  /// Where the bracket that opens there closes, or the end.
  [[nodiscard]] std::size_t closing(std::size_t opening) const;

  void add(std::size_t item, TableCell::Role role, int lean = 0);
  /// Adds the persons of "(Doe 12, Roe 70)", "(A. Doe 113)"; returns where the brackets close.
  std::size_t add_players_in_brackets(std::size_t opening);

 private:
  const ZoneText& text_;
  const std::vector<LineItem>& items_;
  std::vector<TableCell>& cells_;
};

}  // namespace dateline::entity
