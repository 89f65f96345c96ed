// SPDX-License-Identifier: GPL-2.0-or-later
// Splits text into words. Index and query use the same splitter, so they can't disagree.
#pragma once

#include "text/word_scanner.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::text {

/// One word.
struct Token {
  std::uint32_t begin = 0, end = 0;  ///< byte offsets into the text, end excluded
  /// Folded, 1 to 64 bytes; valid until the next call of next(). Part of the text itself if it is
  /// written so.
  std::string_view word;
  Break before = Break::none;  ///< the first word of a text has Break::paragraph
  bool joined = false;         ///< nothing but a hyphen, or nothing at all (Chinese), before it
};

/// Words are runs of letters, marks and digits. Inside a word stand: an apostrophe before a letter
/// ("O'Brien", "China's", "1990's"), '&' between letters ("AT&T"), '.' and ',' between digits
/// ("1,999.5"), full stops of an acronym ("U.S." folded "u.s", "U.N.'s" folded "u.n's"); the
/// acronym's last full stop belongs to it and ends no sentence. A hyphen separates ("Jong-il" is
/// two words). Each character of a script that writes no blanks (Han, Kana, Hangul, Thai, Lao,
/// Khmer, Myanmar) is a word of its own. Words longer than 64 bytes are cut there and go on as
/// another word. Linear time; bad UTF-8 separates.
///
/// A sentence ends at a full stop, question or exclamation mark, or ellipsis, with closing quotes
/// and brackets, if white space and then a capital, a digit or an opening quote follow, but not at
/// an abbreviation or an initial. An empty line ends a paragraph.
class Tokenizer {
 public:
  /// `utf8` must outlive the tokenizer and be shorter than 4 GiB.
  explicit Tokenizer(std::string_view utf8) : text_(utf8), scanner_(utf8) {}
  /// The next word, or false at the end.
  bool next(Token& token);

 private:
  [[nodiscard]] bool nothing_but_hyphen(std::size_t begin) const;
  /// The word folded, in the text itself if it's written so.
  std::string_view fold(std::string_view written);
  /// The same for ASCII letters and digits.
  std::string_view fold_plain(std::string_view written);

  std::string_view text_;
  WordScanner scanner_;
  std::size_t last_end_ = 0;                ///< of the word before; 0 if there was none
  std::string word_;                        ///< holds the folded word where the text doesn't
  std::array<char, longest_word> small_{};  ///< or this does, for words of ASCII
};

}  // namespace dateline::text
