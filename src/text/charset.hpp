// SPDX-License-Identifier: GPL-2.0-or-later
// From bytes in any encoding to UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

struct Decoded {
  std::string utf8;
  std::string charset;    ///< the one used, as ICU names it: "UTF-8", "windows-1252"
  bool replaced = false;  ///< some bytes meant nothing and became U+FFFD
};

/// Decodes by byte order mark, else as UTF-8 if it is, else by `declared` (a label from a header or
/// meta tag, taken as browsers do: "iso-8859-1" means windows-1252), else by detection.
Decoded decode(std::string_view bytes, std::string_view declared = {});

/// Whether bytes are UTF-16, by their mark or, without one, by their zeros.
bool is_utf16(std::string_view bytes);

}  // namespace dateline::text
