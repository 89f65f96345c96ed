// SPDX-License-Identifier: GPL-2.0-or-later
// A set of numbers that may have millions of them.
#pragma once

#include "base/large_vector.hpp"

#include <cstddef>
#include <cstdint>

namespace dateline {

/// A hash table with linear probing, at most three quarters full: 11 to 22 bytes a number, where
/// std::unordered_set takes 40. One thread at a time.
class NumberSet {
 public:
  /// Any number but 2^64 - 1.
  void insert(std::uint64_t number) {
    if ((size_ + 1) * 4 > slots_.size() * 3) grow();
    std::uint64_t& slot = slots_[slot_of(number)];
    if (slot == 0) ++size_;
    slot = number + 1;
  }
  [[nodiscard]] bool contains(std::uint64_t number) const { return slots_[slot_of(number)] != 0; }

 private:
  static constexpr unsigned first_bits = 6;

  /// Where the number is, or the free slot it would go to.
  [[nodiscard]] std::size_t slot_of(std::uint64_t number) const {
    constexpr std::uint64_t golden = 0x9e3779b97f4a7c15;  // spreads neighbours
    std::size_t i = (number * golden) >> (64 - bits_);
    while (slots_[i] != 0 && slots_[i] != number + 1) i = (i + 1) & (slots_.size() - 1);
    return i;
  }
  void grow() {
    ++bits_;
    LargeVector<std::uint64_t> before(slots_.size() * 2);
    before.swap(slots_);
    for (const std::uint64_t kept : before)
      if (kept != 0) slots_[slot_of(kept - 1)] = kept;
  }

  unsigned bits_ = first_bits;
  LargeVector<std::uint64_t> slots_ = LargeVector<std::uint64_t>(std::size_t{1} << first_bits);
  std::size_t size_ = 0;  ///< numbers; a slot holds its number + 1, or 0
};

}  // namespace dateline
