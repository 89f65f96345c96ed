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
    language.by_written.forget();
    next.languages_.emplace(name,
                            Language{std::move(language.stemmer), language.words.successor(),
                                     std::move(language.numbers), std::move(language.by_written)});
  }
  return next;
}

void WordTable::select(const std::string& language, const text::WrittenWords& words) {
  const auto known = languages_.find(language);
  selected_ =
      known != languages_.end()
          ? &known->second
          : &languages_.emplace(language, Language{Stemmer(language), {}, {}, {}}).first->second;
  written_ = &words;
  selected_->by_written.follow(words);
}

std::uint32_t WordTable::number_new(std::uint32_t written) {
  Language& language = *selected_;
  const std::string_view folded = written_->folded(written);
  const std::uint32_t id = language.words.add(folded, written_->probe(written));
  if (id == language.numbers.size()) {
    Word word;
    word.text = language.words.text(id);
    word.stem = terms_.add(language.stemmer.stem(std::string(folded)));
    language.numbers.push_back(static_cast<std::uint32_t>(words_.size()));
    words_.push_back(word);
  }
  language.by_written[written] = language.numbers[id] + 1;
  return language.numbers[id];
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
