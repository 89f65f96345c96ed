// SPDX-License-Identifier: GPL-2.0-or-later
// Text at its separators.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline {

/// The parts of `text` around each `separator`, empty ones included: always one at least. Views
/// into `text`.
inline std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

}  // namespace dateline
