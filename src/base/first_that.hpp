// SPDX-License-Identifier: GPL-2.0-or-later
// Halving, where what is searched is told by number.
#pragma once

#include <cstdint>

namespace dateline {

/// The first number from `low` on for which `test` is true, as it is for all that follow; `high` if
/// it's true for none before that. Nothing is asked of `high` itself.
template <typename Test>
std::uint64_t first_that(std::uint64_t low, std::uint64_t high, Test&& test) {
  while (low < high) {
    const std::uint64_t middle = low + (high - low) / 2;
    if (test(middle))
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

}  // namespace dateline
