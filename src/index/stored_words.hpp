// SPDX-License-Identifier: GPL-2.0-or-later
// A shard's lexicon in memory, and how many of the articles that are taken over have each word.
#pragma once

#include "index/lexicon.hpp"
#include "index/stemmer.hpp"
#include "store/words.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dateline {

/// One thread at a time. The file isn't needed once this is made.
class StoredWords {
 public:
  /// Throws Error{index_corrupt}, also if a number below `numbers` has no word.
  StoredWords(const store::WordsFile& file, std::uint32_t numbers);

  /// The folded word of a number, as long as this lives.
  [[nodiscard]] std::string_view word(std::uint32_t number) const {
    return text(entries_[first_[number]].word);
  }
  /// The language of the articles to come, as stemmer_for names it; call before count().
  void select(const std::string& language);
  /// Counts an article of that language that has the word.
  void count(std::uint32_t number);
  /// Adds every word that was counted.
  void add_to(Lexicon& lexicon) const;

 private:
  struct Text {
    std::uint32_t begin = 0, size = 0;  ///< in texts_
  };
  struct Entry {
    Text word, stem;
    std::uint32_t number = 0, articles = 0;
  };
  struct Language {
    Stemmer stemmer;
    std::unordered_map<std::uint32_t, std::uint32_t> entries;  ///< of words that have several
  };
  Text keep(std::string_view text);
  [[nodiscard]] std::string_view text(const Text& place) const {
    return std::string_view(texts_).substr(place.begin, place.size);
  }
  /// The entry, of several of a word, for the selected language.
  [[nodiscard]] std::uint32_t entry_of(std::uint32_t number);

  std::string texts_;
  std::vector<Entry> entries_;        ///< those of a word side by side
  std::vector<std::uint32_t> first_;  ///< entry by number
  std::map<std::string, Language> languages_;
  Language* selected_ = nullptr;
};

}  // namespace dateline
