// SPDX-License-Identifier: GPL-2.0-or-later
// Character classes outside ASCII, from ICU's properties.
#include "text/char_class.hpp"

#include "text/icu.hpp"

namespace dateline::text {
namespace {

/// No script of this list begins before U+0E00.
constexpr char32_t first_blankless = 0x0E00;

bool writes_no_blanks(char32_t value) {
  if (value < first_blankless) return false;
  // The prolonged sound marks belong to both kana scripts and so to none.
  if (value == 0x30FC || value == 0xFF70) return true;
  UErrorCode status = U_ZERO_ERROR;
  switch (icu().script(static_cast<UChar32>(value), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_HANGUL:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

/// Vowels and finals that complete a Hangul syllable; voicing marks of half-width kana.
bool completes_syllable(char32_t value) {
  return (value >= 0x1160 && value <= 0x11FF) || value == 0xFF9E || value == 0xFF9F;
}

bool is_apostrophe(char32_t value) { return value == 0x2019 || value == 0x2018 || value == 0xFF07; }

}  // namespace

namespace detail {

CharClass class_beyond_ascii(char32_t value) {
  if (is_apostrophe(value)) return CharClass::apostrophe;
  if (completes_syllable(value)) return CharClass::mark;
  switch (icu().char_type(static_cast<UChar32>(value))) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CharClass::letter;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
      return writes_no_blanks(value) ? CharClass::lone : CharClass::letter;
    case U_DECIMAL_DIGIT_NUMBER:
    case U_OTHER_NUMBER:
      return CharClass::digit;
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_ENCLOSING_MARK:
      return CharClass::mark;
    case U_FORMAT_CHAR:
      // A zero-width space divides words; soft hyphens and joiners stand inside them.
      return value == 0x200B ? CharClass::other : CharClass::mark;
    default:
      return CharClass::other;
  }
}

bool may_start_sentence_beyond_ascii(char32_t value) {
  const auto point = static_cast<UChar32>(value);
  switch (icu().char_type(point)) {
    case U_LOWERCASE_LETTER:
      return false;
    default:
      return icu().is_alnum(point) != 0;
  }
}

bool is_space_beyond_ascii(char32_t value) {
  return icu().is_white_space(static_cast<UChar32>(value)) != 0;
}

}  // namespace detail
}  // namespace dateline::text
