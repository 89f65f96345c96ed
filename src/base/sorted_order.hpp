// SPDX-License-Identifier: GPL-2.0-or-later
// Sorts many strings where they lie.
#pragma once

#include "base/word_head.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// The numbers below `count` in bytewise order of `text_of(number)`, of equal ones the least first.
/// Most comparisons see only the first eight bytes, kept beside the numbers.
template <typename TextOf>
std::vector<std::uint32_t> sorted_order(std::uint32_t count, TextOf&& text_of) {
  struct Place {
    std::uint64_t beginning = 0;
    std::uint32_t number = 0;
  };
  std::vector<Place> places(count);
  for (std::uint32_t number = 0; number < count; ++number)
    places[number] = {__builtin_bswap64(word_head(text_of(number))), number};
  std::sort(places.begin(), places.end(), [&](const Place& a, const Place& b) {
    if (a.beginning != b.beginning) return a.beginning < b.beginning;
    const std::string_view left = text_of(a.number), right = text_of(b.number);
    return left != right ? left < right : a.number < b.number;
  });
  std::vector<std::uint32_t> order(count);
  std::transform(places.begin(), places.end(), order.begin(),
                 [](const Place& place) { return place.number; });
  return order;
}

}  // namespace dateline
