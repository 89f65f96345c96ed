// SPDX-License-Identifier: GPL-2.0-or-later
// The words that a page of hits shows, read together: one by one a device is asked for each.
#pragma once

#include "store/tokens.hpp"
#include "store/words.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

/// Of one shard.
class SpelledWords {
 public:
  /// Adds those of an article's headline and of `wanted`.
  void add(const store::ArticleTokens& article, const store::WantedWords& wanted);
  /// Reads those that were added. Throws Error{index_corrupt, io}.
  void read(const store::WordsFile& words);
  /// Null if it wasn't added before they were read. Lives as long as this object.
  [[nodiscard]] const std::string* find(std::uint32_t number) const;

 private:
  std::vector<std::uint32_t> numbers_;  ///< once they are read, in order and different
  std::vector<std::string> words_;
};

}  // namespace dateline
