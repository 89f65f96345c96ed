// SPDX-License-Identifier: GPL-2.0-or-later
// One block of a B-tree while it is filled.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::glass {

/// Bytes of a block; the format allows powers of two from 2048 to 65536.
inline constexpr std::size_t block_size = 8192;
/// Where a block's directory begins.
inline constexpr std::size_t block_header_size = 11;
/// What an item takes in the directory.
inline constexpr std::size_t directory_entry_size = 2;
/// Every block and every table is written by one and the same revision.
inline constexpr std::uint32_t revision = 1;

/// A directory of two-byte offsets grows from the front, items in the same order from the back.
class Block {
 public:
  Block() : bytes_(block_size, '\0') {}

  /// Largest item that still fits, its directory entry taken into account.
  [[nodiscard]] std::size_t room() const noexcept {
    const std::size_t gap = items_ - directory_end_;
    return gap < directory_entry_size ? 0 : gap - directory_entry_size;
  }
  [[nodiscard]] bool empty() const noexcept { return directory_end_ == block_header_size; }

  /// Room for the next item, at most room() bytes; the caller fills it.
  char* place(std::size_t size);

  /// The whole block, valid until the next call. `level` counts from 0 at the leaves.
  std::string_view seal(unsigned level);
  void clear() noexcept;

 private:
  std::string bytes_;
  std::size_t directory_end_ = block_header_size;
  std::size_t items_ = block_size;
};

}  // namespace dateline::glass
