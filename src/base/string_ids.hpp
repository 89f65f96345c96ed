// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers strings in the order they are first seen.
#pragma once

#include "base/word_head.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

/// A hash table with linear probing over strings that stay where they are. One thread at a time.
class StringIds {
 public:
  StringIds();
  /// An empty table that takes over the memory which this one doesn't need for the texts it has
  /// given out; they stay as long as this one does, of which nothing more may be asked.
  [[nodiscard]] StringIds successor();

  /// The string's number, a new one if it is not known yet. At most 2^32 - 1 strings.
  std::uint32_t add(std::string_view text) { return add(text, WordProbe(text)); }
  /// The same, with the text's probe.
  std::uint32_t add(std::string_view text, const WordProbe& probe);
  /// The number of a string that is known.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const;
  /// Begins to fetch what add() will look at, a few look-ups before it is called.
  void ask_ahead(const WordProbe& probe) const {
    __builtin_prefetch(&buckets_[probe.hash & (buckets_.size() - 1)]);
  }
  /// The same for text().
  void ask_ahead(std::uint32_t id) const { __builtin_prefetch(&texts_[id]); }
  /// Valid as long as the table.
  [[nodiscard]] std::string_view text(std::uint32_t id) const { return texts_[id]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(texts_.size()); }
  /// Estimated bytes that the strings take.
  [[nodiscard]] std::uint64_t memory() const noexcept;

 private:
  /// Most strings are words of a few letters, which their bucket tells without a look at the text.
  struct Bucket {
    std::uint64_t head = 0;  ///< the first bytes (word_head)
    std::uint32_t rest = 0;  ///< the size and three bytes more (rest_of)
    std::uint32_t id = 0;    ///< plus 1; 0 for an empty bucket
  };
  StringIds(std::vector<Bucket> buckets, std::vector<std::string_view> texts);
  /// The bucket that holds the string, or the empty one that it would go to.
  [[nodiscard]] std::size_t bucket_of(std::string_view text, const WordProbe& probe) const;
  /// Whether the bucket, whose head and rest are the text's, holds it.
  [[nodiscard]] bool holds(const Bucket& bucket, std::string_view text) const;
  std::string_view keep(std::string_view text);
  void grow();

  std::vector<Bucket> buckets_;  ///< a power of two, at most half full
  std::vector<std::string_view> texts_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t left_ = 0;  ///< in the last block
  char* next_ = nullptr;
  std::uint64_t block_bytes_ = 0;
};

}  // namespace dateline
