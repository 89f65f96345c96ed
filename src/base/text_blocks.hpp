// SPDX-License-Identifier: GPL-2.0-or-later
// Keeps texts where they are, many in one piece of memory.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace dateline {

/// One thread at a time.
class TextBlocks {
 public:
  /// A copy of the text, valid as long as this lives, wherever it's moved.
  std::string_view keep(std::string_view text) {
    if (text.size() > left_) {
      left_ = std::max(block_size, text.size());
      blocks_.push_back(std::make_unique<char[]>(left_));
      bytes_ += left_;
      next_ = blocks_.back().get();
    }
    std::copy(text.begin(), text.end(), next_);
    const std::string_view kept(next_, text.size());
    next_ += text.size();
    left_ -= text.size();
    return kept;
  }
  /// What the blocks take.
  [[nodiscard]] std::uint64_t bytes() const noexcept { return bytes_; }

 private:
  static constexpr std::size_t block_size = std::size_t{1} << 14;

  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t left_ = 0;  ///< in the last block
  char* next_ = nullptr;
  std::uint64_t bytes_ = 0;
};

}  // namespace dateline
