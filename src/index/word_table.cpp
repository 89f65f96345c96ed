// SPDX-License-Identifier: GPL-2.0-or-later
// One table of words a language, one of terms for all.
#include "index/word_table.hpp"

#include <atomic>
#include <utility>

namespace dateline {

std::uint64_t next_tables() {
  static std::atomic<std::uint64_t> last{0};
  return ++last << 32;
}

WordTable::WordTable() : WordTable(next_tables()) {}

WordTable::WordTable(std::uint64_t serial) : serial_(serial), blank_(gaps_.add(" ")) {}

WordTable WordTable::successor() {
  WordTable next(serial_ + 1);
  words_.clear();
  next.words_ = std::move(words_);
  next.terms_ = terms_.successor();
  next.gaps_ = gaps_.successor();
  next.blank_ = next.gaps_.add(" ");
  next.names_ = names_.successor();
  for (auto& [name, language] : languages_) {
    language.numbers.clear();
    next.languages_.emplace(name, Language{std::move(language.stemmer), language.words.successor(),
                                           std::move(language.numbers)});
  }
  return next;
}

void WordTable::select(const std::string& language) {
  const auto known = languages_.find(language);
  selected_ =
      known != languages_.end()
          ? &known->second
          : &languages_.emplace(language, Language{Stemmer(language), {}, {}}).first->second;
}

std::uint32_t WordTable::number(std::string_view folded, const WordProbe& probe) {
  Language& language = *selected_;
  const std::uint32_t id = language.words.add(folded, probe);
  if (id < language.numbers.size()) return language.numbers[id];
  Word word;
  word.text = language.words.text(id);
  word.stem = terms_.add(language.stemmer.stem(std::string(folded)));
  const auto number = static_cast<std::uint32_t>(words_.size());
  words_.push_back(word);
  language.numbers.push_back(number);
  return number;
}

std::uint64_t WordTable::memory() const noexcept {
  if (words_.empty()) return 0;  // what a table takes before its first word can't be given away
  std::uint64_t bytes = words_.size() * sizeof(Word) * 3 / 2;  // as StringIds::memory()
  for (const StringIds* texts : {&terms_, &gaps_, &names_}) bytes += texts->memory();
  for (const auto& [name, language] : languages_) bytes += language.words.memory();
  return bytes;
}

void WordTable::add_to(Lexicon& lexicon) const {
  std::vector<Lexicon::Word> words;
  words.reserve(words_.size());
  for (const Word& word : words_)
    words.push_back({word.text, terms_.text(word.stem), word.articles});
  lexicon.add(std::move(words));
}

}  // namespace dateline
