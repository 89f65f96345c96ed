// SPDX-License-Identifier: GPL-2.0-or-later
// What the recognisers know of a word by how it's written, found out once.
#pragma once

#include "base/text_blocks.hpp"
#include "entity/table.hpp"
#include "text/word_scanner.hpp"
#include "text/written_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline::entity {

/// How a word is written.
enum class Letters : std::uint8_t {
  small,     ///< "bank"
  capital,   ///< "Bank", "McDonald", "eBay"
  upper,     ///< "BANK", "U.S.": two letters at least
  initial,   ///< "J", "J."
  digits,    ///< begins with a digit
  caseless,  ///< a script without capitals
  apart      ///< in no name: a share's code ("BA.N"), an address, the credits ("Editing by ...")
};

/// One line of memory, as it's read for every word of every text.
struct alignas(64) KnownWord {
  /// Of the form; the same for all numbers of one length.
  std::uint64_t hash = 0;
  std::uint32_t number = 0;          ///< in the table, see Table::word
  std::uint32_t classes = 0;         ///< WordClass
  std::uint32_t first_name = 0;      ///< see NameBeginning::name; 0 if it is none
  std::uint8_t form_size = 0;        ///< bytes; 0 if nothing is known yet
  std::uint8_t possessive_size = 0;  ///< bytes that "'s" takes as written, at the word's end
  Letters letters = Letters::small;  ///< never Letters::apart
  bool mixed = false;                ///< Letters::capital with more capitals inside
  bool is_abbreviation = false;      ///< a stop behind it ends no sentence: "Gen", "J", "St"
  std::array<char, 24> short_form{};
  const char* long_form = nullptr;  ///< of a form that doesn't fit into short_form

  /// Writes the folded word as it stands in names, without a possessive, and perhaps more, but no
  /// more than longest_form.
  void copy_form(char* to) const {
    if (form_size <= short_form.size())
      std::memcpy(to, short_form.data(), short_form.size());
    else
      std::copy(long_form, long_form + form_size, to);
  }
  static constexpr std::size_t longest_form = text::longest_word;
};
static_assert(sizeof(KnownWord) == 64);

/// KnownWord::hash of a word of this form, which mustn't be empty, written with a digit in front
/// only if the form has one there.
std::uint64_t form_hash(std::string_view form);

/// By the numbers of a text::WrittenWords. One thread at a time; each worker has its own.
class KnownWords {
 public:
  /// The table must outlive it.
  explicit KnownWords(const Table& table) : table_(table) {}
  KnownWords(const KnownWords&) = delete;
  KnownWords& operator=(const KnownWords&) = delete;

  /// The numbers to come are those of `words`, which must live as long.
  void follow(const text::WrittenWords& words);
  /// Valid until the next call of follow().
  const KnownWord& operator[](std::uint32_t number) {
    KnownWord& word = words_[number];
    if (word.form_size == 0) fill(number, word);
    return word;
  }
  /// Begins to fetch what will be looked at a few words later.
  void ask_ahead(std::uint32_t number) const { words_.ask_ahead(number); }
  [[nodiscard]] const Table& table() const noexcept { return table_; }

 private:
  void fill(std::uint32_t number, KnownWord& word);

  const Table& table_;
  const text::WrittenWords* written_ = nullptr;
  text::ByWrittenWord<KnownWord> words_;
  TextBlocks blocks_;  ///< holds the long forms
};

}  // namespace dateline::entity
