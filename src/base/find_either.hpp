// SPDX-License-Identifier: GPL-2.0-or-later
// Either of two characters, without the call that std::string_view::find_first_of makes for each.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

/// The first at or behind `from`; npos if there is none.
inline std::size_t find_either(std::string_view text, char a, char b, std::size_t from = 0) {
  for (std::size_t at = from; at < text.size(); ++at)
    if (text[at] == a || text[at] == b) return at;
  return std::string_view::npos;
}

}  // namespace dateline
