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

CharClass class_beyond_ascii(char32_t value);
bool is_space_beyond_ascii(char32_t value);
bool may_start_sentence_beyond_ascii(char32_t value);
}  // namespace detail

inline constexpr std::array<CharClass, 128> ascii_classes = detail::make_ascii_classes();

/// The class of any code point.
inline CharClass char_class(char32_t value) {
  return value < 0x80 ? ascii_classes[value] : detail::class_beyond_ascii(value);
}

/// Whether a sentence may begin with this letter: it is upper case, or its script has no case.
inline bool may_start_sentence(char32_t value) {
  return value < 0x80 ? (value >= 'A' && value <= 'Z') || (value >= '0' && value <= '9')
                      : detail::may_start_sentence_beyond_ascii(value);
}

/// White space of any script, line ends included.
inline bool is_space(char32_t value) {
  return value < 0x80 ? value == ' ' || (value >= '\t' && value <= '\r')
                      : detail::is_space_beyond_ascii(value);
}

/// A quotation mark, single or double, straight or not.
inline bool is_quote(char32_t value) {
  return value == '"' || value == '\'' || value == 0xAB || value == 0xBB ||
         (value >= 0x2018 && value <= 0x201F) || value == 0x300C || value == 0x300E;
}

}  // namespace dateline::text
