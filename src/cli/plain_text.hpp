// SPDX-License-Identifier: GPL-2.0-or-later
// A text file as an article's body, every byte in its place.
#pragma once

#include <istream>
#include <string>

namespace dateline::cli {

/// Everything left in a stream.
std::string read_all(std::istream& stream);

/// The text with the same length and offsets in which control characters, and a byte order mark
/// at the start, have become blanks or line ends: what an Article's body may hold. "\r\n" at a
/// paragraph's end still leaves an empty line.
std::string same_length_body(std::string text);

}  // namespace dateline::cli
