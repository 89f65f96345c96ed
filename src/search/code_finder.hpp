// SPDX-License-Identifier: GPL-2.0-or-later
// Finds some words' codes in the bytes of a token stream.
#pragma once

#include "base/byte_pairs.hpp"
#include "store/word_code.hpp"

#include <algorithm>
#include <bit>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Bytes of a code in a stream, end excluded.
struct CodePlace {
  std::size_t begin = 0, end = 0;
};

/// Looks for two bytes of each code; if there are many codes, reads all words. Const members may be
/// called from several threads.
class CodeFinder {
 public:
  using Bytes = std::bitset<256>;
  /// The bytes one of which stands directly before and behind each of the words; all if any may, or
  /// none.
  struct Around {
    Bytes before = Bytes().set(), behind = Bytes().set();
  };
  /// `numbers` ascend.
  CodeFinder(std::vector<std::uint32_t> numbers, const Around& around);

  /// Shows `use` where the words stand, in order, until it says that it has seen enough; whether it
  /// said so. Those without such neighbours may be left out.
  template <typename Use>
  bool visit(std::string_view stream, const Use& use) const {
    return needles_.empty() ? read(stream, use) : look(stream, use);
  }

  /// About how many nanoseconds a search of one article takes, if so many of the words stand in it.
  [[nodiscard]] double cost(double words) const;

 private:
  struct Needle {
    std::string code;
    std::size_t offset = 0;  ///< of the code's beginning, from one byte before the pair
  };
  template <typename Use>
  bool look(std::string_view stream, const Use& use) const {
    for (auto places = pairs_.find(stream, 0); places.bits != 0;
         places = pairs_.find(stream, places.end))
      for (; places.bits != 0; places.bits &= places.bits - 1) {
        const std::size_t at =
            places.first + static_cast<std::size_t>(std::countr_zero(places.bits));
        for (std::size_t i = 0; i < needles_.size(); ++i) {
          if (!pairs_.is_at(i, stream, at)) continue;
          const CodePlace place = code_at(needles_[i], stream, at);
          if (place.end > 0 && use(place)) return true;
        }
      }
    return false;
  }
  template <typename Use>
  bool read(std::string_view stream, const Use& use) const {
    store::WordCodeReader reader(stream);
    for (std::size_t begin = 0; !reader.at_end();) {
      const std::uint32_t number = reader.next();
      const auto end = static_cast<std::size_t>(reader.position() - stream.data());
      if (std::binary_search(numbers_.begin(), numbers_.end(), number) && use({begin, end}))
        return true;
      begin = end;
    }
    return false;
  }
  /// The needle's code if it is the one that the pair belongs to; else an empty place.
  [[nodiscard]] CodePlace code_at(const Needle& needle, std::string_view stream,
                                  std::size_t pair) const;

  std::vector<std::uint32_t> numbers_;
  std::vector<Needle> needles_;
  BytePairs pairs_;  ///< of each needle
  Around around_;
};

}  // namespace dateline
