// SPDX-License-Identifier: GPL-2.0-or-later
// Writes a shard's lexicon.
#pragma once

#include "base/placed_strings.hpp"
#include "store/table.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// Writes the file while it gets the entries, and keeps some thirty bytes of each, as an archive
/// has them by the hundred thousand. Throws Error{io}; unless finish() returned, no file is left.
/// One thread at a time.
class WordsWriter {
 public:
  /// As WordEntry.
  struct Entry {
    std::string_view word, stem;
    std::uint32_t articles = 0, number = 0;
  };

  explicit WordsWriter(const std::filesystem::path& path);
  /// Entries come sorted by word, then stem; a word that several languages stem differently has one
  /// for each.
  void add(const Entry& entry);
  /// Completes the file and makes it durable. The last call.
  void finish();

 private:
  struct Kept {
    std::uint32_t word = 0, stem = 0;  ///< in texts_
  };

  TableFileWriter table_;
  std::string block_;          ///< the last of them
  std::uint64_t written_ = 0;  ///< bytes of those before it
  std::vector<std::uint32_t> starts_;
  std::vector<Kept> entries_;
  std::vector<std::uint32_t> by_number_;  ///< words, in texts_
  PlacedStrings texts_;                   ///< an empty one first
};

}  // namespace dateline::store
