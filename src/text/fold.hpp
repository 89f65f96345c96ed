// SPDX-License-Identifier: GPL-2.0-or-later
// The one way words and names are made comparable.
#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

/// NFKC, case folded, diacritics removed: "Škoda" and "SKODA" both give "skoda". Never fails:
/// what isn't UTF-8 becomes U+FFFD. Curly apostrophes become straight ones.
std::string fold(std::string_view utf8);

/// fold() onto the end of `out`; ASCII takes no detour.
void append_folded(std::string& out, std::string_view utf8);

/// Valid UTF-8 without control characters but '\n' and '\t', nor the escape sequences of terminals;
/// bad bytes become U+FFFD.
/// Returns whether anything had to be replaced (U+FFFD), for readers to report.
bool make_clean(std::string& text);

/// The number of user-perceived columns a terminal needs, East Asian wide characters as two.
std::size_t display_width(std::string_view utf8);

}  // namespace dateline::text
