// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers strings in the order they are first seen.
#pragma once

#include "base/large_vector.hpp"
#include "base/text_blocks.hpp"
#include "base/word_head.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

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
  std::uint32_t add(std::string_view text, const WordProbe& probe) {
    return add(text, probe, [](std::uint32_t) {});
  }
  /// The same; calls fresh(number) with a new one.
  template <typename Fresh>
  std::uint32_t add(std::string_view text, const WordProbe& probe, Fresh&& fresh) {
    const std::size_t bucket = bucket_of(text, probe);
    if (buckets_[bucket].id != 0) return buckets_[bucket].id - 1;
    const std::uint32_t id = add_to(bucket, text, probe);
    fresh(id);
    return id;
  }
  /// The number of a string that is known.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const;
  /// Begins to fetch what add() will look at, a few look-ups before it is called.
  void ask_ahead(const WordProbe& probe) const {
    __builtin_prefetch(&buckets_[probe.hash & mask_]);
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
  /// The longest text that head and rest tell in full.
  static constexpr std::size_t told_size = head_size + 3;

  /// Of a text its size, if less than 255, in the lowest byte, and what follows its head in the
  /// others.
  static std::uint32_t rest_of(std::string_view text) {
    const std::size_t size = text.size();
    if (size <= head_size) return static_cast<std::uint32_t>(size);
    const std::size_t told = std::min(size, told_size);
    const std::uint32_t last = load32(text.data() + told - 4);  // its end isn't in the head
    return (last >> (8 * (told_size - told)) & ~0xffu) |
           static_cast<std::uint32_t>(std::min<std::size_t>(size, 255));
  }

  StringIds(LargeVector<Bucket> buckets, LargeVector<std::string_view> texts);
  /// The bucket that holds the string, or the empty one that it would go to.
  [[nodiscard]] std::size_t bucket_of(std::string_view text, const WordProbe& probe) const {
    const std::uint32_t rest = rest_of(text);
    std::size_t i = probe.hash & mask_;
    for (; buckets_[i].id != 0; i = (i + 1) & mask_)
      if (buckets_[i].head == probe.head && buckets_[i].rest == rest &&
          (text.size() <= told_size || goes_on(buckets_[i], text)))
        break;
    return i;
  }
  /// Whether the bucket, whose head and rest are the text's, holds it, though it tells it not in
  /// full.
  [[nodiscard]] bool goes_on(const Bucket& bucket, std::string_view text) const;
  std::uint32_t add_to(std::size_t bucket, std::string_view text, const WordProbe& probe);
  void grow();

  LargeVector<Bucket> buckets_;  ///< a power of two, at most half full
  std::size_t mask_;             ///< their number less one
  LargeVector<std::string_view> texts_;
  TextBlocks blocks_;
};

}  // namespace dateline
