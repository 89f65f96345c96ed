// SPDX-License-Identifier: GPL-2.0-or-later
// How many columns of a terminal a text takes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::cli {

/// 2 for East Asian wide characters and emoji, 0 for combining and invisible ones, else 1.
unsigned code_point_width(char32_t value) noexcept;

/// Columns of a UTF-8 text without control characters.
std::size_t display_width(std::string_view text) noexcept;

/// `text` cut to at most `width` columns; where something is cut the last column is an ellipsis.
std::string truncated(std::string_view text, std::size_t width);

/// `text` with blanks up to `width` columns: after it, or before it.
std::string padded(std::string_view text, std::size_t width);
std::string padded_left(std::string_view text, std::size_t width);

}  // namespace dateline::cli
