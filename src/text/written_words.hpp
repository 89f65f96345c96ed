// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers words as they are written, so that what follows from that is found out once.
#pragma once

#include "base/large_vector.hpp"
#include "base/string_ids.hpp"
#include "base/text_blocks.hpp"
#include "text/casing.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace dateline::text {

/// How a written word follows from the folded one, see CasedWord.
struct WordSpelling {
  Casing casing = Casing::lower;
  bool own_base = false;  ///< the base form isn't the folded word
};

/// Written words by number: what articles have in common. Others keep arrays by these numbers, see
/// ByWrittenWord. One thread at a time; each worker has its own.
class WrittenWords {
 public:
  /// `most_bytes` bound what the words may take before make_room() forgets them; small is fast, as
  /// a few thousand words are most of any text.
  explicit WrittenWords(std::uint64_t most_bytes = usual_bytes);
  WrittenWords(const WrittenWords&) = delete;
  WrittenWords& operator=(const WrittenWords&) = delete;

  /// The number of a word that a scanner has found: the next one, if it isn't known yet.
  std::uint32_t number(std::string_view written, const WordProbe& probe) {
    return texts_.add(written, probe, [&](std::uint32_t fresh) { take(texts_.text(fresh)); });
  }
  /// Begins to fetch what number() will look at, a few look-ups before it is called.
  void ask_ahead(const WordProbe& probe) const { texts_.ask_ahead(probe); }
  /// Whether folding left nothing of it, so that it's no word.
  [[nodiscard]] bool is_empty(std::uint32_t number) const { return folded_[number].text.empty(); }
  [[nodiscard]] std::string_view written(std::uint32_t number) const { return texts_.text(number); }
  /// As the tokenizer gives it; as written(), valid until words are forgotten.
  [[nodiscard]] std::string_view folded(std::uint32_t number) const { return folded_[number].text; }
  /// Of the folded word.
  [[nodiscard]] const WordProbe& probe(std::uint32_t number) const { return folded_[number].probe; }
  [[nodiscard]] WordSpelling spelling(std::uint32_t number) const { return spellings_[number]; }
  /// What a word with WordSpelling::own_base is made of; `scratch` is written over.
  [[nodiscard]] std::string_view base(std::uint32_t number, std::string& scratch) const {
    return casing_of(texts_.text(number), folded_[number].text, scratch).base;
  }

  [[nodiscard]] std::uint32_t size() const noexcept {
    return static_cast<std::uint32_t>(folded_.size());
  }
  /// Another for each table of this program, and after each time that one has forgotten its words.
  [[nodiscard]] std::uint64_t serial() const noexcept { return serial_; }
  /// Forgets all words if they take too much. No number given before counts any more.
  void make_room();
  /// Estimated bytes that the words take.
  [[nodiscard]] std::uint64_t memory() const noexcept;

  static constexpr std::uint64_t usual_bytes = std::uint64_t{4} << 20;

 private:
  struct Folded {
    std::string_view text;
    WordProbe probe;
  };
  void take(std::string_view written);

  std::uint64_t most_bytes_, serial_;
  StringIds texts_;
  LargeVector<Folded> folded_;           ///< by number
  LargeVector<WordSpelling> spellings_;  ///< by number
  TextBlocks blocks_;                    ///< holds folded words that aren't written so
  std::string folding_, scratch_;
};

/// What somebody keeps of each written word: nothing but a T{} until it is put there.
template <typename T>
class ByWrittenWord {
 public:
  /// The numbers to come are those of `words`. False if they mean others than before, so that
  /// nothing is kept of any word.
  bool follow(const WrittenWords& words) {
    const bool same = std::exchange(serial_, words.serial()) == words.serial();
    if (!same) values_.clear();
    values_.resize(words.size());
    return same;
  }
  void forget() { std::fill(values_.begin(), values_.end(), T{}); }
  T& operator[](std::uint32_t number) { return values_[number]; }
  /// Begins to fetch that, some time before.
  void ask_ahead(std::uint32_t number) const { __builtin_prefetch(&values_[number]); }

 private:
  std::uint64_t serial_ = 0;  ///< of the words that these are
  LargeVector<T> values_;
};

}  // namespace dateline::text
