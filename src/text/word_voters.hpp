// SPDX-License-Identifier: GPL-2.0-or-later
// Which languages a small word speaks for.
#pragma once

#include "base/word_head.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::text {

/// Numbers of languages by folded word, laid out so that a look-up touches one line of memory.
class WordVoters {
 public:
  using Language = std::uint8_t;

  explicit WordVoters(const std::map<std::string, std::vector<Language>>& voters);

  /// Empty if the word tells nothing.
  [[nodiscard]] std::span<const Language> find(std::string_view word) const;
  /// The same of a word of at most head_size bytes by its head; see word_head.
  [[nodiscard]] std::span<const Language> find_short(std::uint64_t head) const {
    return find(WordProbe(head, word_hash(head, {})), {});
  }

 private:
  /// `longer` is empty for a short word.
  [[nodiscard]] std::span<const Language> find(const WordProbe& probe,
                                               std::string_view longer) const;
  struct Slot {
    std::uint64_t head = 0;    ///< see word_head; 0 in an empty slot
    std::uint32_t longer = 0;  ///< of a word longer than its head: its place in longer_ + 1
    std::uint16_t first = 0, count = 0;  ///< in voters_
  };
  std::vector<Slot> slots_;  ///< a power of two, at most half full
  std::vector<std::string> longer_;
  std::vector<Language> voters_;
};

}  // namespace dateline::text
