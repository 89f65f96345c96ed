// SPDX-License-Identifier: GPL-2.0-or-later
// The usual table, of which three rows are kept.
#include "base/edit_distance.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace dateline {
namespace {

template <typename Text>
std::size_t distance(Text a, Text b) {
  // Rows i-2, i-1 and i.
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) { return distance(a, b); }
std::size_t edit_distance(std::u32string_view a, std::u32string_view b) { return distance(a, b); }

}  // namespace dateline
