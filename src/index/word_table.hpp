// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers words and stems once, so that an article's words are counted in flat arrays.
#pragma once

#include "index/stemmer.hpp"
#include "store/words.hpp"

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline {

/// Words of all articles one worker has seen, with their stems and article counts. One thread at a
/// time. Views of stems stay valid as long as the table.
class WordTable {
 public:
  struct Word {
    std::uint32_t stem = 0;      ///< number of its stem
    std::uint32_t articles = 0;  ///< that contain it
    std::uint32_t last = 0;      ///< number of the last article that does
  };

  /// The language of the words to come, as stemmer_for names it; call before number().
  void select(const std::string& language);
  /// Numbers a folded word of an article in the selected language.
  std::uint32_t number(std::string_view folded);
  Word& word(std::uint32_t number) { return words_[number]; }
  [[nodiscard]] std::string_view stem(std::uint32_t number) const { return stems_[number]; }
  [[nodiscard]] std::size_t stem_count() const noexcept { return stems_.size(); }
  /// Estimated bytes held.
  [[nodiscard]] std::uint64_t memory() const noexcept { return memory_; }
  /// Adds all words with their counts to `lexicon`.
  void add_to(std::map<std::pair<std::string, std::string>, std::uint32_t>& lexicon) const;

 private:
  struct Language {
    Stemmer stemmer;
    std::unordered_map<std::string_view, std::uint32_t> numbers;
  };
  std::uint32_t stem_number(std::string stem);

  std::map<std::string, Language> languages_;
  Language* selected_ = nullptr;
  std::deque<std::string> texts_;  ///< of words, by number; a deque so that views stay valid
  std::vector<Word> words_;
  std::deque<std::string> stems_;
  std::unordered_map<std::string_view, std::uint32_t> stem_numbers_;
  std::uint64_t memory_ = 0;
};

}  // namespace dateline
