// SPDX-License-Identifier: GPL-2.0-or-later
// Ranks as often as words of a language have them.
#pragma once

#include "random_numbers.hpp"

#include <cstdint>
#include <vector>

namespace dateline::bench {

/// Draws ranks, 0 for the commonest. The first `head` of them follow Zipf's law: rank r is drawn
/// about 1/r as often as the first. One draw of `rare_in` falls behind them, where frequencies go
/// down with the square, without an end: so of N draws about the square root of N is different,
/// as Heaps' law says. With 6,000 and 16 the words of an English news agency are met well.
/// Uses no function of the mathematical library, whose last digits differ between machines.
class Zipf {
 public:
  explicit Zipf(std::uint16_t head, std::uint32_t rare_in);
  [[nodiscard]] std::uint64_t draw(test::RandomNumbers& random) const;

 private:
  std::vector<std::uint16_t> slots_;  ///< a rank as often as it is to be drawn
  std::uint64_t head_;
  std::uint32_t rare_in_;
};

}  // namespace dateline::bench
