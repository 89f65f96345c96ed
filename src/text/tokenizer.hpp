// SPDX-License-Identifier: GPL-2.0-or-later
// Splits text into words. Index and query use the same splitter, so they can't disagree.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::text {

/// What stands between a word and the one before it.
enum class Break : std::uint8_t { none, sentence, paragraph };

/// In bytes.
inline constexpr std::size_t longest_word = 64;

/// One word.
struct Token {
  std::uint32_t begin = 0, end = 0;  ///< byte offsets into the text, end excluded
  /// Folded, 1 to 64 bytes; valid until the next call of next(). Part of the text itself if it is
  /// written so.
  std::string_view word;
  Break before = Break::none;  ///< the first word of a text has Break::paragraph
  bool plain = false;          ///< written with ASCII letters and digits only
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
  explicit Tokenizer(std::string_view utf8) : text_(utf8) {}
  /// The next word, or false at the end.
  bool next(Token& token);

 private:
  [[nodiscard]] bool nothing_but_hyphen(std::size_t begin) const;
  bool take_plain_word(std::size_t begin);
  void give(Token& token, std::size_t begin, bool plain, Break before, bool joined);
  void take_word(std::size_t begin, char32_t first, std::size_t first_size);
  void fold_word(std::size_t begin, std::size_t acronym, std::size_t end);

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t last_begin_ = 0, last_end_ = 0;  ///< the word before; both 0 if there was none
  std::string_view folded_;
  std::string word_;                        ///< holds folded_ where it isn't the text itself
  std::array<char, longest_word> small_{};  ///< or this does, for words of ASCII
};

}  // namespace dateline::text
