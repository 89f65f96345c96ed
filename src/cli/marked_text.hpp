// SPDX-License-Identifier: GPL-2.0-or-later
// Text from articles made fit for a terminal: nothing in it can act, and it is broken into lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::cli {

/// Byte ranges of a text, in order, end excluded, none overlapping.
using Marks = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// UTF-8 text and the parts of it that matched a query.
struct MarkedText {
  std::string text;
  Marks marks;
  friend bool operator==(const MarkedText&, const MarkedText&) = default;
};

/// What becomes of line ends.
enum class LineEnds { to_blanks, kept };

/// The text with everything that could steer a terminal or disorder a line made visible: control
/// characters as their pictures (ESC as ␛), those of ISO 6429's upper set, bidirectional
/// overrides and the like as "<U+009B>", bytes that are no UTF-8 as U+FFFD. With
/// LineEnds::to_blanks runs of white space become one blank. Marks move along.
MarkedText sanitized(const MarkedText& source, LineEnds line_ends);
/// The same for one line without marks.
std::string sanitized_line(std::string_view text);

/// The bytes from `first` to before `last`, without blanks at the end.
MarkedText slice(const MarkedText& source, std::size_t first, std::size_t last);

/// Breaks one sanitised line into lines of at most `width` columns: at blanks, beside East Asian
/// wide characters, else inside a word. At least one line; no line ends with a blank.
std::vector<MarkedText> wrapped(const MarkedText& source, std::size_t width);

}  // namespace dateline::cli
