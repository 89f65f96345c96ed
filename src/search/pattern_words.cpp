// SPDX-License-Identifier: GPL-2.0-or-later
// Ids by hashing strings once a query, and numbers once a word of a text.
#include "search/pattern_words.hpp"

#include "store/word_code.hpp"
#include "store/word_finder.hpp"

#include <bit>

namespace dateline {

std::uint32_t PatternWords::add(std::string_view word) {
  const auto [known, fresh] =
      ids_.try_emplace(std::string(word), static_cast<std::uint32_t>(words_.size() + 1));
  if (fresh) words_.emplace_back(word);
  return known->second;
}

std::uint32_t PatternWords::find(std::string_view word) const {
  const auto known = ids_.find(std::string(word));
  return known == ids_.end() ? 0 : known->second;
}

ShardWords::ShardWords(const PatternWords& words, const ShardReader& shard)
    : numbers_{store::no_word},
      articles_{shard.articles()},
      buckets_(std::bit_ceil(4 * words.words().size() + 4)),
      mask_(buckets_.size() - 1) {
  store::WordFinder finder(shard.words());
  for (const std::string& word : words.words()) {
    const auto entries = finder.find(word);
    numbers_.push_back(entries.empty() ? store::no_word : entries.front().number);
    articles_.push_back(0);
    for (const store::WordEntry& entry : entries) articles_.back() += entry.articles;
    if (entries.empty()) continue;
    std::size_t i = numbers_.back() & mask_;
    while (buckets_[i].id != 0) i = (i + 1) & mask_;
    buckets_[i] = {numbers_.back(), static_cast<std::uint32_t>(numbers_.size() - 1)};
  }
}

}  // namespace dateline
