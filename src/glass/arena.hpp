// SPDX-License-Identifier: GPL-2.0-or-later
// Many small allocations that are given back all at once.
#pragma once

#include "base/large_vector.hpp"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <vector>

namespace dateline::glass {

/// Memory in pieces, addressed by 32 bits: what refers to it stays small.
class Arena {
 public:
  static constexpr std::uint32_t piece_size = huge_page_size;

  /// Offset of `size` contiguous bytes, at most piece_size. Throws std::bad_alloc beyond 4 GiB.
  std::uint32_t take(std::uint32_t size) {
    assert(size <= piece_size);
    if (size > piece_size - used_in_last_) {
      if (used_ == most_pieces) throw std::bad_alloc();
      if (used_ == pieces_.size())
        pieces_.emplace_back(static_cast<char*>(map_huge_pages(piece_size)));
      ++used_;
      used_in_last_ = 0;
    }
    const std::uint32_t offset = (used_ - 1) * piece_size + used_in_last_;
    used_in_last_ += size;
    return offset;
  }

  [[nodiscard]] char* at(std::uint32_t offset) const {
    return pieces_[offset / piece_size].get() + offset % piece_size;
  }

  /// Bytes taken.
  [[nodiscard]] std::uint64_t size() const noexcept {
    return used_ * std::uint64_t{piece_size} + used_in_last_ - piece_size;
  }

  /// Forgets what was taken and keeps the memory.
  void clear() noexcept {
    used_ = 0;
    used_in_last_ = piece_size;
  }

 private:
  static constexpr std::uint32_t most_pieces = 1u << 11;

  struct Unmap {
    void operator()(char* piece) const noexcept { unmap_huge_pages(piece, piece_size); }
  };

  std::vector<std::unique_ptr<char[], Unmap>> pieces_;
  std::uint32_t used_ = 0;                   ///< of the pieces
  std::uint32_t used_in_last_ = piece_size;  ///< so that the first call finds no room
};

}  // namespace dateline::glass
