// SPDX-License-Identifier: GPL-2.0-or-later
// The list of formats, and which one an entry is in.
#include "formats/html.hpp"
#include "formats/json.hpp"
#include "formats/plain_text.hpp"
#include "formats/reuters_sgml.hpp"

#include <array>

namespace dateline::formats {

std::span<const Format> all_formats() {
  static const std::array all{html_format,     json_format,         json_lines_format,
                              markdown_format, reuters_sgml_format, plain_text_format};
  return all;
}

const Format* detect_format(std::string_view head, std::string_view path) {
  const Format* surest = nullptr;
  int best = 0;
  for (const Format& format : all_formats()) {
    const int sure = format.detect(head, path);
    if (sure <= best) continue;
    best = sure;
    surest = &format;
  }
  return surest;
}

}  // namespace dateline::formats
