// SPDX-License-Identifier: GPL-2.0-or-later
// Finds things by their hashes that somebody else keeps in a row.
#pragma once

#include "base/large_vector.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace dateline {

/// A hash table with linear probing over things numbered from 0 in the order they are added. One
/// thread at a time.
class NumbersByHash {
 public:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  /// The number of a thing with this hash for which `is_it(number)` is true, or none.
  template <typename IsIt>
  [[nodiscard]] std::uint32_t find(std::uint32_t hash, IsIt&& is_it) const {
    return slots_.empty() ? none : slots_[place_of(hash, is_it)].number;
  }
  /// The same; a thing that isn't there gets the next number, and then is.
  template <typename IsIt>
  std::uint32_t add(std::uint32_t hash, IsIt&& is_it) {
    if (2 * (std::size_t{size_} + 1) > slots_.size()) grow();
    Slot& slot = slots_[place_of(hash, is_it)];
    if (slot.number == none) slot = {hash, size_++};
    return slot.number;
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = none;
  };

  /// Where the thing is, or the free slot it would go to.
  template <typename IsIt>
  [[nodiscard]] std::size_t place_of(std::uint32_t hash, IsIt&& is_it) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].number != none && !(slots_[at].hash == hash && is_it(slots_[at].number)))
      at = (at + 1) & mask;
    return at;
  }
  void grow() {
    constexpr std::size_t fewest = 64;
    LargeVector<Slot> before(std::max(fewest, 2 * slots_.size()));
    before.swap(slots_);
    const auto is_other = [](std::uint32_t) { return false; };
    for (const Slot& kept : before)
      if (kept.number != none) slots_[place_of(kept.hash, is_other)] = kept;
  }

  LargeVector<Slot> slots_;  ///< a power of two, at most half used
  std::uint32_t size_ = 0;
};

}  // namespace dateline
