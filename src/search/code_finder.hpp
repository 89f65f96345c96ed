// SPDX-License-Identifier: GPL-2.0-or-later
// Finds some words' codes in the bytes of a token stream.
#pragma once

#include "base/byte_triples.hpp"
#include "store/word_code.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Bytes of a code in a stream, end excluded, and the word's number.
struct CodePlace {
  std::size_t begin = 0, end = 0;
  std::uint32_t number = store::no_word;
};

/// Looks for up to three bytes of each code and what stands beside it; if there are so many codes
/// that most bytes look like them, reads all words. Const members may be called from several
/// threads.
class CodeFinder {
 public:
  /// The bytes one of which stands directly before each of the words, directly behind it, and
  /// behind that; where there are none, any may stand.
  struct Around {
    std::string before, behind, second_behind;
  };
  /// `numbers` ascend.
  CodeFinder(std::vector<std::uint32_t> numbers, const Around& around);

  /// Shows `use` where the words stand, in order, until it says that it has seen enough; whether it
  /// said so. Those without such neighbours may be left out.
  template <typename Use>
  bool visit(std::string_view stream, const Use& use) const {
    return reads_ ? read(stream, use) : look(stream, use);
  }

  /// About how many nanoseconds a search of one article takes, if so many of the words stand in it.
  [[nodiscard]] double cost(double words) const;

 private:
  template <typename Use>
  bool look(std::string_view stream, const Use& use) const {
    for (auto places = triples_.find(stream, 0); places.bits != 0;
         places = triples_.find(stream, places.end))
      for (; places.bits != 0; places.bits &= places.bits - 1) {
        const std::size_t at =
            places.first + static_cast<std::size_t>(std::countr_zero(places.bits));
        if (!triples_.is_at(stream, at)) continue;
        const CodePlace place = code_at(stream, at);
        if (place.end > 0 && use(place)) return true;
      }
    return false;
  }
  template <typename Use>
  bool read(std::string_view stream, const Use& use) const {
    store::WordCodeReader reader(stream);
    for (std::size_t begin = 0; !reader.at_end();) {
      const std::uint32_t number = reader.next();
      const auto end = static_cast<std::size_t>(reader.position() - stream.data());
      if (is_wanted(number) && use({begin, end, number})) return true;
      begin = end;
    }
    return false;
  }
  [[nodiscard]] std::vector<ByteTriple> triples(const Around& around) const;
  [[nodiscard]] ByteTriple triple(std::uint32_t number, const Around& around) const;
  [[nodiscard]] bool is_wanted(std::uint32_t number) const {
    return std::binary_search(numbers_.begin(), numbers_.end(), number);
  }
  /// The code that a triple belongs to, if it is one of the words'; else an empty place.
  [[nodiscard]] CodePlace code_at(std::string_view stream, std::size_t triple) const;

  std::vector<std::uint32_t> numbers_;
  std::size_t before_short_ = 0;  ///< bytes of a triple before a code of one byte
  bool alone_ = true;             ///< whether nothing is known of neighbours
  ByteTriples triples_;           ///< of each word
  bool reads_;
};

}  // namespace dateline
