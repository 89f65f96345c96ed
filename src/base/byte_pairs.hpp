// SPDX-License-Identifier: GPL-2.0-or-later
// Finds any of some pairs of bytes, many positions at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

/// Two bytes side by side, or one beside any other.
struct BytePair {
  char first = 0;
  std::optional<char> second;
};

/// Const members may be called from several threads.
class BytePairs {
 public:
  /// Whether this processor compares blocks of 32 bytes at once.
  static bool can_be_wide();

  /// `wide`: in such blocks, not in blocks of 16; only where it can.
  explicit BytePairs(bool wide = can_be_wide()) : wide_(wide) {}
  void add(const BytePair& pair);

  /// Places where pairs begin: bit i stands for the place `first + i`. All before `end` are there.
  /// No bits: there are no more. A byte that may stand beside any other may also be the last.
  struct Places {
    std::size_t first = 0, end = 0;
    std::uint32_t bits = 0;
  };
  /// Some of them from `from` on, where there are any.
  [[nodiscard]] Places find(std::string_view bytes, std::size_t from) const;
  /// Whether the pair with this number, in the order of adding, begins there.
  [[nodiscard]] bool is_at(std::size_t pair, std::string_view bytes, std::size_t at) const {
    return bytes[at] == pairs_[pair].first &&
           (!pairs_[pair].second ||
            (at + 1 < bytes.size() && bytes[at + 1] == *pairs_[pair].second));
  }

 private:
  /// As wide as the widest block that is compared at once.
  using Filled = std::array<char, 32>;
  template <std::size_t Width>
  [[nodiscard]] std::uint32_t compare_block(const char* block) const;
  template <std::size_t Width>
  [[nodiscard]] Places find_blocks(std::string_view bytes, std::size_t from) const;
  [[nodiscard]] Places find_wide_blocks(std::string_view bytes, std::size_t from) const;
  [[nodiscard]] bool is_any_at(std::string_view bytes, std::size_t at) const;

  bool wide_;
  std::vector<BytePair> pairs_;
  /// The same, ready to be compared with blocks.
  std::vector<std::array<Filled, 2>> filled_pairs_;
  std::vector<Filled> filled_singles_;
};

}  // namespace dateline
