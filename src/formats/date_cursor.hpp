// SPDX-License-Identifier: GPL-2.0-or-later
// Takes numbers and words off the front of a text that holds a date.
#pragma once

#include "formats/strings.hpp"

#include <string_view>

namespace dateline::formats {

/// A run of decimal digits; those beyond the eighth are counted but not valued.
struct Number {
  int value = 0;
  std::size_t digits = 0;
};

/// What is left of a date field.
struct DateCursor {
  std::string_view rest;

  [[nodiscard]] bool digit_at(std::size_t i) const { return i < rest.size() && is_digit(rest[i]); }

  /// Letters, and every byte that isn't ASCII.
  static constexpr bool is_word_byte(char c) {
    return is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
  }

  bool take(std::string_view prefix) {
    if (!starts_with_word(rest, prefix)) return false;
    rest.remove_prefix(prefix.size());
    return true;
  }

  /// Takes `mark` only if a digit follows.
  bool take_before_digit(char mark) {
    if (!rest.starts_with(mark) || !digit_at(1)) return false;
    rest.remove_prefix(1);
    return true;
  }

  Number take_number() {
    constexpr std::size_t most_digits = 8;
    Number number;
    while (digit_at(0)) {
      if (number.digits < most_digits) number.value = number.value * 10 + (rest.front() - '0');
      ++number.digits;
      rest.remove_prefix(1);
    }
    return number;
  }

  std::string_view take_word() {
    std::size_t size = 0;
    while (size < rest.size() && is_word_byte(rest[size])) ++size;
    const std::string_view word = rest.substr(0, size);
    rest.remove_prefix(size);
    return word;
  }
};

}  // namespace dateline::formats
