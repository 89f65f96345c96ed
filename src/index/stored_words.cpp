// SPDX-License-Identifier: GPL-2.0-or-later
// Stems are taken from the lexicon; a stemmer only tells the languages of a word apart.
#include "index/stored_words.hpp"

#include "store/word_finder.hpp"

#include <dateline/error.hpp>

namespace dateline {
namespace {

constexpr std::uint32_t none = ~std::uint32_t{0};

}  // namespace

StoredWords::StoredWords(const store::WordsFile& file, std::uint32_t numbers)
    : first_(numbers, none) {
  std::uint32_t left = numbers;
  store::WordFinder(file).visit_prefix({}, [&](const store::WordEntry& known) {
    if (known.number >= numbers) file.throw_corrupt("a word's number is out of range");
    std::uint32_t& first = first_[known.number];
    Entry entry;
    entry.number = known.number;
    if (first == none) {
      first = static_cast<std::uint32_t>(entries_.size());
      entry.word = keep(known.word);
      --left;
    } else {
      entry.word = entries_[first].word;
      if (text(entry.word) != known.word) file.throw_corrupt("two words have the same number");
    }
    entry.stem = known.stem == known.word ? entry.word : keep(known.stem);
    entries_.push_back(entry);
    return true;
  });
  if (left > 0) file.throw_corrupt("a word is unknown");
}

StoredWords::Text StoredWords::keep(std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(texts_.size());
  texts_ += text;
  return {begin, static_cast<std::uint32_t>(text.size())};
}

void StoredWords::select(const std::string& language) {
  const auto known = languages_.find(language);
  selected_ = known != languages_.end()
                  ? &known->second
                  : &languages_.emplace(language, Language{Stemmer(language), {}}).first->second;
}

std::uint32_t StoredWords::entry_of(std::uint32_t number) {
  const auto [known, fresh] = selected_->entries.try_emplace(number, first_[number]);
  if (!fresh) return known->second;
  const std::string stem = selected_->stemmer.stem(std::string(word(number)));
  for (std::uint32_t entry = first_[number];
       entry < entries_.size() && entries_[entry].number == number; ++entry)
    if (text(entries_[entry].stem) == stem) known->second = entry;
  return known->second;
}

void StoredWords::count(std::uint32_t number) {
  std::uint32_t entry = first_[number];
  const bool several = entry + 1 < entries_.size() && entries_[entry + 1].number == number;
  if (several) entry = entry_of(number);
  ++entries_[entry].articles;
}

void StoredWords::add_to(Lexicon& lexicon) const {
  std::vector<Lexicon::Word> words;
  for (const Entry& entry : entries_)
    if (entry.articles > 0) words.push_back({text(entry.word), text(entry.stem), entry.articles});
  lexicon.add(std::move(words));
}

}  // namespace dateline
