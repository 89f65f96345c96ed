// SPDX-License-Identifier: GPL-2.0-or-later
// ASCII letters and digits, which operators, fields and dates consist of.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace dateline::query {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_small(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// Whether there are digits and nothing else.
constexpr bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Capitals made small; what isn't ASCII stays.
inline std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace dateline::query
