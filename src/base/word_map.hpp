// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers by word, for a few words known when compiling.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline {

struct NumberedWord {
  std::string_view word;
  int number = 0;
};

/// Finds one of `count` words by a glance at its size and its ends. The words must be distinct and
/// not empty.
template <std::size_t count>
class WordMap {
 public:
  constexpr explicit WordMap(const std::array<NumberedWord, count>& rows) {
    for (const NumberedWord& row : rows) {
      std::size_t slot = slot_of(row.word);
      while (!slots_[slot].word.empty()) slot = (slot + 1) % size;
      slots_[slot] = row;
    }
  }

  /// The word's number, or `otherwise`.
  [[nodiscard]] constexpr int find(std::string_view word, int otherwise) const {
    if (word.empty()) return otherwise;
    for (std::size_t slot = slot_of(word); !slots_[slot].word.empty(); slot = (slot + 1) % size)
      if (slots_[slot].word == word) return slots_[slot].number;
    return otherwise;
  }
  [[nodiscard]] constexpr bool contains(std::string_view word) const { return find(word, -1) >= 0; }

 private:
  static constexpr std::size_t size = [] {
    std::size_t power = 1;
    while (power < 4 * count) power *= 2;
    return power;
  }();
  static constexpr std::size_t slot_of(std::string_view word) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(word[i]); };
    const std::size_t last = word.size() - 1;
    return (word.size() * 29 + byte(0) * 11u + byte(last / 2) * 5u + byte(last) * 3u) % size;
  }

  std::array<NumberedWord, size> slots_{};
};

/// A set of words: all have the number 0.
template <std::size_t count>
constexpr WordMap<count> word_set(const std::array<std::string_view, count>& words) {
  std::array<NumberedWord, count> rows{};
  for (std::size_t i = 0; i < count; ++i) rows[i].word = words[i];
  return WordMap<count>(rows);
}

/// The words of all rows, each with the number of its row; a row has its words with blanks between.
template <const auto& rows>
constexpr auto words_of_rows() {
  constexpr std::size_t count = [] {
    std::size_t words = rows.size();
    for (const NumberedWord& row : rows)
      for (const char c : row.word) words += c == ' ' ? 1 : 0;
    return words;
  }();
  std::array<NumberedWord, count> words{};
  std::size_t filled = 0;
  for (const NumberedWord& row : rows) {
    for (std::size_t begin = 0; begin <= row.word.size();) {
      const std::size_t end = std::min(row.word.find(' ', begin), row.word.size());
      words[filled++] = {row.word.substr(begin, end - begin), row.number};
      begin = end + 1;
    }
  }
  return WordMap<count>(words);
}

}  // namespace dateline
