// SPDX-License-Identifier: GPL-2.0-or-later
// Hash tables over strings that stay where they are.
#include "index/word_table.hpp"

#include <utility>

namespace dateline {
namespace {

/// A word's share of maps, deque and row, measured with 64-bit pointers.
constexpr std::uint64_t word_overhead = 140;

}  // namespace

std::uint32_t WordTable::stem_number(std::string stem) {
  const auto known = stem_numbers_.find(stem);
  if (known != stem_numbers_.end()) return known->second;
  const auto number = static_cast<std::uint32_t>(stems_.size());
  memory_ += word_overhead + stem.size();
  stems_.push_back(std::move(stem));
  stem_numbers_.emplace(stems_.back(), number);
  return number;
}

void WordTable::select(const std::string& language) {
  const auto known = languages_.find(language);
  selected_ = known != languages_.end()
                  ? &known->second
                  : &languages_.emplace(language, Language{Stemmer(language), {}}).first->second;
}

std::uint32_t WordTable::number(std::string_view folded) {
  Language& words = *selected_;
  const auto known = words.numbers.find(folded);
  if (known != words.numbers.end()) return known->second;
  const auto number = static_cast<std::uint32_t>(words_.size());
  texts_.emplace_back(folded);
  Word word;
  word.stem = stem_number(words.stemmer.stem(texts_.back()));
  words_.push_back(word);
  words.numbers.emplace(texts_.back(), number);
  memory_ += word_overhead + folded.size();
  return number;
}

void WordTable::add_to(
    std::map<std::pair<std::string, std::string>, std::uint32_t>& lexicon) const {
  for (std::size_t i = 0; i < words_.size(); ++i)
    lexicon[{texts_[i], stems_[words_[i].stem]}] += words_[i].articles;
}

}  // namespace dateline
