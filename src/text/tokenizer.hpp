// SPDX-License-Identifier: GPL-2.0-or-later
// Splits text into words. Index and query use the same splitter, so they can't disagree.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::text {

/// What stands between a word and the one before it.
enum class Break : std::uint8_t { none, sentence, paragraph };

/// One word.
struct Token {
  std::uint32_t begin = 0, end = 0;  ///< byte offsets into the text, end excluded
  std::string_view word;             ///< folded; valid until the next call of next()
  Break before = Break::none;        ///< the first word of a text has Break::paragraph
  bool joined = false;  ///< nothing but a hyphen, or nothing at all (Chinese), before it
};

/// Words are runs of letters, marks and digits. Inside a word stand: an apostrophe between letters
/// ("O'Brien", "China's"), '&' between letters ("AT&T"), '.' and ',' between digits ("1,999.5"),
/// full stops of an acronym ("U.S.", folded "u.s"). A hyphen separates ("Jong-il" is two words).
/// Each character of a script that writes no blanks (Han, Kana, Hangul, Thai, Lao, Khmer, Myanmar)
/// is a word of its own. Words longer than 64 bytes folded are cut there. Linear time; bad UTF-8
/// separates.
class Tokenizer {
 public:
  /// `utf8` must outlive the tokenizer.
  explicit Tokenizer(std::string_view utf8);
  /// The next word, or false at the end.
  bool next(Token& token);

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::string word_;
};

}  // namespace dateline::text
