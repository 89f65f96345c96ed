// SPDX-License-Identifier: GPL-2.0-or-later
// What a character is to the tokenizer.
#pragma once

#include <array>
#include <cstdint>

namespace dateline::text {

enum class CharClass : std::uint8_t {
  other,  ///< separates words
  letter,
  digit,
  mark,  ///< belongs to what stands before it; soft hyphens and joiners too
  lone,  ///< a letter of a script that writes no blanks: a word of its own
  apostrophe,
  ampersand,
  point,  ///< a full stop
  comma,
};

/// The class of any code point.
CharClass char_class(char32_t value);

/// Whether a sentence may begin with this letter: it is upper case, or its script has no case.
bool may_start_sentence(char32_t value);

/// White space of any script, line ends included.
bool is_space(char32_t value);

/// A quotation mark, single or double, straight or not.
bool is_quote(char32_t value);

namespace detail {
constexpr std::array<CharClass, 128> make_ascii_classes() {
  std::array<CharClass, 128> classes{};
  for (unsigned char c = 'a'; c <= 'z'; ++c) classes[c] = CharClass::letter;
  for (unsigned char c = 'A'; c <= 'Z'; ++c) classes[c] = CharClass::letter;
  for (unsigned char c = '0'; c <= '9'; ++c) classes[c] = CharClass::digit;
  classes['\''] = CharClass::apostrophe;
  classes['&'] = CharClass::ampersand;
  classes['.'] = CharClass::point;
  classes[','] = CharClass::comma;
  return classes;
}
}  // namespace detail

inline constexpr std::array<CharClass, 128> ascii_classes = detail::make_ascii_classes();

}  // namespace dateline::text
