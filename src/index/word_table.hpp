// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers words, terms, gaps and names once, so that an article's words are counted in flat arrays
// and no text crosses from thread to thread more than once.
#pragma once

#include "base/large_vector.hpp"
#include "base/string_ids.hpp"
#include "index/lexicon.hpp"
#include "index/stemmer.hpp"
#include "text/written_words.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace dateline {

/// Another number for each set of tables of this program, as KnownTables wants them; those that
/// take its place count on from it.
std::uint64_t next_tables();

/// Words of all articles one worker has seen, with their stems and article counts. One thread at a
/// time; but views of its texts may be used by others as long as the table lives.
class WordTable {
 public:
  struct Word {
    std::string_view text;
    std::uint32_t stem = 0;      ///< number of its stem among the terms
    std::uint32_t articles = 0;  ///< that contain it
    std::uint32_t last = 0;      ///< number of the last article that does
    std::uint32_t place = 0;     ///< in that article's vocabulary
  };

  WordTable();
  /// An empty table with the next serial number, to take this one's place: views of texts stay
  /// valid as long as this one lives, of which nothing more may be asked. What it needs no longer
  /// goes to the other, which will be as large.
  [[nodiscard]] WordTable successor();

  /// See next_tables().
  [[nodiscard]] std::uint64_t serial() const noexcept { return serial_; }
  /// The language of the words to come, as stemmer_for names it, and who numbers them as they are
  /// written; call before number(), and `words` must live until it's called no more.
  void select(const std::string& language, const text::WrittenWords& words);
  /// Numbers a word of an article in the selected language.
  std::uint32_t number(std::uint32_t written) {
    const std::uint32_t known = selected_->by_written[written];
    return known != 0 ? known - 1 : number_new(written);
  }
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  /// The same if it's known without a search, else `none`.
  [[nodiscard]] std::uint32_t known_number(std::uint32_t written) const {
    return selected_->by_written[written] - 1;
  }
  /// Begin to fetch what known_number(), number() of others, word() and term_text() will look at.
  void ask_ahead_for_known_number(std::uint32_t written) const {
    selected_->by_written.ask_ahead(written);
  }
  void ask_ahead_for_number(std::uint32_t written) const {
    selected_->words.ask_ahead(written_->probe(written));
  }
  void ask_ahead(std::uint32_t number) const { __builtin_prefetch(&words_[number]); }
  void ask_ahead_for_term(std::uint32_t number) const { terms_.ask_ahead(number); }
  Word& word(std::uint32_t number) { return words_[number]; }
  /// Numbers what stands between two words.
  std::uint32_t gap(std::string_view bytes) { return bytes == " " ? blank_ : gaps_.add(bytes); }
  [[nodiscard]] std::string_view gap_text(std::uint32_t number) const { return gaps_.text(number); }
  /// Numbers a term: a stem, or one of a field.
  std::uint32_t term(std::string_view text) { return terms_.add(text); }
  [[nodiscard]] std::string_view term_text(std::uint32_t number) const {
    return terms_.text(number);
  }
  [[nodiscard]] std::size_t term_count() const noexcept { return terms_.size(); }
  /// Numbers a name as encode_name() writes it; ask_ahead_for_name() begins to fetch what that
  /// looks at.
  std::uint32_t name(std::string_view encoded, const WordProbe& probe) {
    return names_.add(encoded, probe);
  }
  void ask_ahead_for_name(const WordProbe& probe) const { names_.ask_ahead(probe); }
  [[nodiscard]] std::string_view name_text(std::uint32_t number) const {
    return names_.text(number);
  }
  /// Estimated bytes that what is known takes.
  [[nodiscard]] std::uint64_t memory() const noexcept;
  /// Adds all words with their counts to `lexicon`.
  void add_to(Lexicon& lexicon) const;

 private:
  struct Language {
    Stemmer stemmer;
    StringIds words;
    LargeVector<std::uint32_t> numbers;             ///< of all languages' words, by id in `words`
    text::ByWrittenWord<std::uint32_t> by_written;  ///< the same + 1, or 0
  };

  std::uint32_t number_new(std::uint32_t written);

  explicit WordTable(std::uint64_t serial);

  std::uint64_t serial_;
  std::map<std::string, Language> languages_;
  Language* selected_ = nullptr;
  const text::WrittenWords* written_ = nullptr;
  LargeVector<Word> words_;
  StringIds terms_, gaps_, names_;
  std::uint32_t blank_;  ///< the gap between most words
};

}  // namespace dateline
