// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers from token streams, to words that lie beside them in order.
#include "index/spelled_words.hpp"

#include "store/word_code.hpp"

#include <algorithm>

namespace dateline {

void SpelledWords::add(const store::ArticleTokens& article, const store::WantedWords& wanted) {
  const std::uint64_t headline = article.counts[0], end = std::max(headline, wanted.end);
  store::WordCodeReader codes(article.stream);
  for (std::uint64_t word = 0; word < end && !codes.at_end();) {
    const std::uint32_t number = codes.next();
    if (number == store::no_word) continue;
    if (word < headline || (word >= wanted.begin && word < wanted.end)) numbers_.push_back(number);
    ++word;
  }
}

void SpelledWords::read(const store::WordsFile& words) {
  std::sort(numbers_.begin(), numbers_.end());
  numbers_.erase(std::unique(numbers_.begin(), numbers_.end()), numbers_.end());
  words_ = words.words(numbers_);
}

const std::string* SpelledWords::find(std::uint32_t number) const {
  const auto at = std::lower_bound(numbers_.begin(), numbers_.end(), number);
  if (at == numbers_.end() || *at != number || words_.empty()) return nullptr;
  return &words_[static_cast<std::size_t>(at - numbers_.begin())];
}

}  // namespace dateline
