// SPDX-License-Identifier: GPL-2.0-or-later
// All uses in one array, which is sorted by counting.
#include "store/name_words.hpp"

#include "base/sorted_order.hpp"
#include "base/varint.hpp"
#include "store/names.hpp"

namespace dateline::store {

void NameWordLists::add(std::string_view folded, std::uint32_t name) {
  visit_name_words(folded, [&](std::string_view text) {
    const std::uint32_t number = texts_.add(text);
    if (number == words_.size()) words_.emplace_back();
    Word& word = words_[number];
    if (word.names > 0 && word.last == name) return;
    ++word.names;
    word.last = name;
    uses_.push_back({number, name});
  });
}

NameWordLists::Encoded NameWordLists::encode() const {
  std::vector<std::uint32_t> next(words_.size());  // where a word's next name goes
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    next[i] = end;
    end += words_[i].names;
  }
  std::vector<std::uint32_t> names(uses_.size());
  for (const Use& use : uses_) names[next[use.word]++] = use.name;
  Encoded encoded;
  encoded.starts.reserve(words_.size());
  const auto text_of = [&](std::uint32_t word) { return texts_.text(word); };
  for (const std::uint32_t word : sorted_order(texts_.size(), text_of)) {
    encoded.starts.push_back(static_cast<std::uint32_t>(encoded.bytes.size()));
    put_string(encoded.bytes, text_of(word));
    put_varint(encoded.bytes, words_[word].names);
    std::uint32_t last = 0;
    for (std::uint32_t i = next[word] - words_[word].names; i < next[word]; ++i) {
      put_varint(encoded.bytes, names[i] - last);
      last = names[i];
    }
  }
  return encoded;
}

}  // namespace dateline::store
