// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers of one width in a row, so that any of them is one load away.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

namespace dateline::store {

/// What PackedNumbers reads: a base and the bytes a number takes (64 bits each), then what each
/// number exceeds the base by, 0 for the number 0. If all are equal they take no bytes and are the
/// base.
std::string pack_numbers(std::span<const std::uint64_t> numbers);

/// Points into bytes that must stay.
class PackedNumbers {
 public:
  PackedNumbers() = default;
  /// Whether the bytes hold `count` numbers; if not, there are none to read.
  bool open(std::string_view bytes, std::uint64_t count);

  /// 0 from `count` on.
  [[nodiscard]] std::uint64_t operator[](std::uint64_t i) const {
    if (i >= count_) return 0;
    if (width_ == 0) return base_;
    std::uint64_t number = 0;
    std::memcpy(&number, bytes_ + i * width_, sizeof number);  // the padding allows it
    number &= mask_;
    return number == 0 ? 0 : base_ + number;
  }
  [[nodiscard]] std::uint64_t size() const noexcept { return count_; }

 private:
  const char* bytes_ = nullptr;
  std::uint64_t base_ = 0, width_ = 0, mask_ = 0, count_ = 0;
};

}  // namespace dateline::store
