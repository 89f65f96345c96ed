// SPDX-License-Identifier: GPL-2.0-or-later
// The words that the patterns of a query ask for, numbered, and the numbers a shard has for them.
#pragma once

#include "index/shard_reader.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline {

/// Ids count from 1; 0 stands for every word that no pattern asks for.
class PatternWords {
 public:
  /// The id of a folded word, a new one if it has none yet.
  std::uint32_t add(std::string_view word);
  /// Its id, or 0.
  [[nodiscard]] std::uint32_t find(std::string_view word) const;
  /// By id, less 1.
  [[nodiscard]] const std::vector<std::string>& words() const noexcept { return words_; }

 private:
  std::vector<std::string> words_;
  std::unordered_map<std::string, std::uint32_t> ids_;
};

/// Numbers of a shard's token streams to ids and back. Const members may be called from several
/// threads.
class ShardWords {
 public:
  ShardWords(const PatternWords& words, const ShardReader& shard);

  /// The number of a word by its id; store::no_word if the shard hasn't got it.
  [[nodiscard]] std::uint32_t number(std::uint32_t id) const { return numbers_[id]; }
  /// How many of the shard's articles have a word, by its id; of id 0, all.
  [[nodiscard]] std::uint64_t articles(std::uint32_t id) const { return articles_[id]; }
  /// The id of a number, or 0.
  [[nodiscard]] std::uint32_t id(std::uint32_t number) const {
    for (std::size_t i = number & mask_;; i = (i + 1) & mask_) {
      if (buckets_[i].id == 0 || buckets_[i].number == number) return buckets_[i].id;
    }
  }

 private:
  struct Bucket {
    std::uint32_t number = 0;
    std::uint32_t id = 0;  ///< 0 for an empty bucket
  };
  std::vector<std::uint32_t> numbers_;
  std::vector<std::uint64_t> articles_;  ///< by id, like the numbers
  std::vector<Bucket> buckets_;          ///< a power of two, at most a quarter full
  std::size_t mask_;
};

}  // namespace dateline
