// SPDX-License-Identifier: GPL-2.0-or-later
// How text for people looks: colours, links, width.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "cli/marked_text.hpp"

namespace dateline::cli {

inline constexpr std::size_t no_wrapping = std::numeric_limits<std::size_t>::max();

/// Prose isn't set wider than this, however wide the terminal.
inline constexpr std::size_t widest_prose = 100;

/// Everything a renderer knows of the place its text goes to.
struct TextStyle {
  bool color = false;
  bool links = false;               ///< OSC 8 hyperlinks
  bool terminal = false;            ///< a person looks at it: bars and closing lines are welcome
  std::size_t width = no_wrapping;  ///< in columns
};

/// What a piece of text is, which decides its colour.
enum class Ink : std::uint8_t { plain, title, date, source, mark, faint, bar, error, note };

std::string painted(std::string_view text, Ink ink, const TextStyle& style);

/// The text in `base`, its marks in Ink::mark.
std::string painted(const MarkedText& text, Ink base, const TextStyle& style);

/// `text` as a link to `url`, an address or a file:// URL already percent-encoded; the bare text
/// if links are off, the url is empty or its scheme is not http, https or file.
std::string linked(const std::string& text, std::string_view url, const TextStyle& style);

/// The file:// URL of an absolute path.
std::string file_url(std::string_view absolute_path);

}  // namespace dateline::cli
