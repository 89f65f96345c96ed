// SPDX-License-Identifier: GPL-2.0-or-later
// ASCII letters and digits, which operators, fields and dates consist of.
#pragma once

#include "base/ascii.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace dateline::query {

/// Whether there are digits and nothing else.
constexpr bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Capitals made small; what isn't ASCII stays.
inline std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

}  // namespace dateline::query
