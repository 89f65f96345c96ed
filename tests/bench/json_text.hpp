// SPDX-License-Identifier: GPL-2.0-or-later
// Text as JSON has it.
#pragma once

#include <string>
#include <string_view>

namespace dateline::bench {

/// `text` is UTF-8 without control characters but line ends.
inline void add_json_string(std::string& line, std::string_view text) {
  line += '"';
  for (const char c : text) {
    if (c == '\n') {
      line += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') line += '\\';
    line += c;
  }
  line += '"';
}

inline std::string json_string(std::string_view text) {
  std::string line;
  add_json_string(line, text);
  return line;
}

}  // namespace dateline::bench
