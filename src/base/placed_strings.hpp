// SPDX-License-Identifier: GPL-2.0-or-later
// Strings that are told by the place they lie at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace dateline {

/// Strings one behind the other, in blocks that stay where they are: what grows by doubling holds
/// the old half beside the new. One thread at a time; const members may be called from several.
class PlacedStrings {
 public:
  /// The string's place. Equal strings get places of their own. Throws std::length_error if there
  /// are more than 4 GB of them.
  std::uint32_t add(std::string_view text);
  /// `place` must come from add(). Valid as long as this lives.
  [[nodiscard]] std::string_view at(std::uint32_t place) const;

 private:
  static constexpr unsigned block_bits = 18;
  static constexpr std::size_t block_size = std::size_t{1} << block_bits;

  /// A string that is longer than a block lies in a piece of several.
  void add_piece(std::size_t bytes);

  std::vector<std::unique_ptr<char[]>> pieces_;
  std::vector<std::string_view> blocks_;  ///< each up to its piece's end
  char* next_ = nullptr;
  std::size_t left_ = 0;  ///< in the last piece
};

}  // namespace dateline
