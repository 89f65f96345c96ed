// SPDX-License-Identifier: GPL-2.0-or-later
// A line of a table as the things it's made of: names, numbers, brackets, links.
#pragma once

#include "entity/zone_text.hpp"

#include <cstdint>
#include <vector>

namespace dateline::entity {

enum class ItemKind : std::uint8_t {
  name,     ///< capitalised words with no more than a blank between
  number,   ///< "4", "6-2", "1:43.55", "two"
  word,     ///< any other
  match,    ///< "v", "vs", "AT": between two that play each other
  outcome,  ///< "beat", "drew with": between two that have played
  opening,
  closing,
  comma,
  semicolon,
  colon,
  dash,
  stop
};

struct LineItem {
  ItemKind kind = ItemKind::word;
  std::uint32_t first = 0, last = 0;  ///< words; none of a mark
  std::uint8_t parts = 0;             ///< of a number: 2 of "6-2", 4 of "10-0-47-1"
};

/// Items of words `first` to `last` (not included), which are a line of `text`.
void read_line_items(const ZoneText& text, std::uint32_t first, std::uint32_t last,
                     std::vector<LineItem>& items);

/// Whether everyday words and words of sport are all there is: "Total", "Halftime".
bool is_heading(const ZoneText& text, std::uint32_t first, std::uint32_t last);

}  // namespace dateline::entity
