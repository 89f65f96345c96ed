// SPDX-License-Identifier: GPL-2.0-or-later
// Which names a word is part of, gathered to be written.
#pragma once

#include "base/string_ids.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// One thread at a time.
class NameWordLists {
 public:
  /// Notes the words of a name's key or of another of its spellings, folded; the names' numbers
  /// ascend.
  void add(std::string_view folded, std::uint32_t name);

  /// The words in bytewise order, each followed by the names that have it.
  struct Encoded {
    std::string bytes;
    std::vector<std::uint32_t> starts;  ///< where the words begin
  };
  [[nodiscard]] Encoded encode() const;

 private:
  struct Use {
    std::uint32_t word = 0, name = 0;
  };
  struct Word {
    std::uint32_t names = 0;
    std::uint32_t last = 0;  ///< of them
  };
  StringIds texts_;
  std::vector<Word> words_;  ///< by the texts' numbers
  std::vector<Use> uses_;
};

}  // namespace dateline::store
