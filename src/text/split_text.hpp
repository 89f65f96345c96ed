// SPDX-License-Identifier: GPL-2.0-or-later
// A text split and folded once, for all who look at its words.
#pragma once

#include "base/word_head.hpp"
#include "text/tokenizer.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::text {

/// A word of a SplitText.
struct SplitWord {
  std::uint32_t begin = 0, end = 0;  ///< bytes of the text, end excluded
  std::uint32_t folded = 0;          ///< where the folded word begins, see SplitText::folded
  std::uint8_t folded_size = 0;      ///< 1 to longest_word
  Break before = Break::none;        ///< as the tokenizer tells
  bool plain = false;                ///< written with ASCII letters and digits only
  bool recased = false;              ///< the folded word isn't the text's own bytes
  WordProbe probe;                   ///< of the folded word
};

/// The words of one text after the other; the memory of one serves the next. One thread at a time.
class SplitText {
 public:
  /// `utf8` must stay as it is while its words are looked at, and be shorter than 4 GiB.
  void split(std::string_view utf8);

  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  [[nodiscard]] const std::vector<SplitWord>& words() const noexcept { return words_; }
  [[nodiscard]] std::string_view written(const SplitWord& word) const {
    return {text_.data() + word.begin, word.end - word.begin};
  }
  /// As the tokenizer gives it; valid until the next text.
  [[nodiscard]] std::string_view folded(const SplitWord& word) const {
    const std::string_view from = word.recased ? std::string_view(recased_) : text_;
    return {from.data() + word.folded, word.folded_size};
  }

 private:
  std::string_view text_;
  std::vector<SplitWord> words_;
  std::string recased_;  ///< the folded words that aren't part of the text
};

}  // namespace dateline::text
