// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a word is one of a short list.
#pragma once

#include <algorithm>
#include <string_view>

namespace dateline {

/// Looks at one after the other; `list` is an array of string views.
bool is_among(const auto& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace dateline
