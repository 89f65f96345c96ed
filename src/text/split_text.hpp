// SPDX-License-Identifier: GPL-2.0-or-later
// A text split once, for all who look at its words.
#pragma once

#include "text/gap.hpp"
#include "text/written_words.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::text {

/// A lead ends after so many words of a text at the latest.
inline constexpr std::uint32_t longest_lead = 75;

/// A word of a SplitText.
struct SplitWord {
  std::uint32_t begin = 0, end = 0;  ///< bytes of the text, end excluded
  std::uint32_t number = 0;          ///< in the table of written words
  Break before = Break::none;        ///< as the tokenizer tells
};

/// The words of one text after the other; the memory of one serves the next. One thread at a time.
class SplitText {
 public:
  /// With a table of its own, which makes room before each text.
  SplitText() : SplitText(std::make_shared<WrittenWords>()) { owns_table_ = true; }
  /// With a table that others use too; whoever shares it out calls make_room().
  explicit SplitText(std::shared_ptr<WrittenWords> table) : table_(std::move(table)) {}

  /// `utf8` must stay as it is while its words are looked at, and be shorter than 4 GiB.
  void split(std::string_view utf8);

  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  /// Valid until the next split.
  [[nodiscard]] std::span<const SplitWord> words() const noexcept { return {words_.data(), size_}; }
  /// Numbers the words.
  [[nodiscard]] const WrittenWords& table() const noexcept { return *table_; }
  [[nodiscard]] std::string_view written(const SplitWord& word) const {
    return {text_.data() + word.begin, word.end - word.begin};
  }
  /// As the tokenizer gives it; valid until the table forgets.
  [[nodiscard]] std::string_view folded(const SplitWord& word) const {
    return table_->folded(word.number);
  }

 private:
  std::string_view text_;
  std::vector<SplitWord> words_;  ///< and room behind them
  std::size_t size_ = 0;
  std::shared_ptr<WrittenWords> table_;
  bool owns_table_ = false;
};

}  // namespace dateline::text
