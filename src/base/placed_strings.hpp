// SPDX-License-Identifier: GPL-2.0-or-later
// Strings that are told by the place they lie at.
#pragma once

#include "base/large_vector.hpp"
#include "base/varint.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// Strings one behind the other in one piece of memory, at most 4 GB of them. One thread at a time;
/// const members may be called from several.
class PlacedStrings {
 public:
  /// The string's place. Equal strings get places of their own.
  std::uint32_t add(std::string_view text) {
    const auto place = static_cast<std::uint32_t>(bytes_.size());
    std::string size;
    put_varint(size, text.size());
    bytes_.insert(bytes_.end(), size.begin(), size.end());
    bytes_.insert(bytes_.end(), text.begin(), text.end());
    return place;
  }
  /// `place` must come from add(). Valid until the next call of that.
  [[nodiscard]] std::string_view at(std::uint32_t place) const {
    return VarintReader({bytes_.data() + place, bytes_.size() - place}).string();
  }

 private:
  LargeVector<char> bytes_;
};

}  // namespace dateline
