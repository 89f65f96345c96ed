// SPDX-License-Identifier: GPL-2.0-or-later
// Draws ranks from a table and, behind it, by a division.
#include "zipf.hpp"

namespace dateline::bench {

namespace {

constexpr std::size_t kSlots = 1u << 20;
/// Added to ranks: the commonest words are less common than the plain law has them.
constexpr double kShift = 1.5;

}  // namespace

Zipf::Zipf(std::uint16_t head, std::uint32_t rare_in) : head_(head), rare_in_(rare_in) {
  double all = 0;
  for (std::uint32_t rank = 0; rank < head; ++rank) all += 1 / (rank + kShift);
  slots_.reserve(kSlots);
  double until = 0;
  for (std::uint16_t rank = 0; rank < head; ++rank) {
    until += 1 / (rank + kShift);
    while (static_cast<double>(slots_.size()) < until / all * kSlots && slots_.size() < kSlots)
      slots_.push_back(rank);
  }
}

std::uint64_t Zipf::draw(test::RandomNumbers& random) const {
  if (!random.chance(rare_in_))
    return slots_[random.below(static_cast<std::uint32_t>(slots_.size()))];
  const std::uint64_t part = random.number() + std::uint64_t{1};
  return (head_ << 32) / part;
}

}  // namespace dateline::bench
