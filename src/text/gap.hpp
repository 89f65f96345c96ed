// SPDX-License-Identifier: GPL-2.0-or-later
// Whether what stands between two words ends a sentence or a paragraph.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::text {

/// What stands between a word and the one before it.
enum class Break : std::uint8_t { none, sentence, paragraph };

/// Reads the characters between two words, one by one.
class Gap {
 public:
  void see(char32_t value);

  /// The break, given the word before it and the first letter of the one after it.
  /// `after_last` is the text from the end of the word before.
  [[nodiscard]] Break before(char32_t first, std::string_view last_word,
                             std::string_view after_last) const;

 private:
  bool newline_ = false;    ///< a line ended and only blanks followed
  bool paragraph_ = false;  ///< an empty line was seen
  bool stop_ = false;       ///< a mark that ends sentences was seen
  bool wide_stop_ = false;  ///< one that needs no white space after it
  bool spaced_ = false;     ///< white space followed it
  bool quote_ = false;      ///< a quote opened after that
};

}  // namespace dateline::text
