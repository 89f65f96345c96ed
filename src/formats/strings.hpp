// SPDX-License-Identifier: GPL-2.0-or-later
// Small things to do with text that every reader needs. ASCII rules; other bytes pass unchanged.
#pragma once

#include "base/ascii.hpp"

#include <string>
#include <string_view>

namespace dateline::formats {

/// Without blanks at either end.
std::string_view trim(std::string_view text);

/// Equal but for the case of ASCII letters.
bool same_word(std::string_view a, std::string_view b);
bool starts_with_word(std::string_view text, std::string_view prefix);

/// Where `needle`, given in lower case, first stands in `text` in whatever case; npos if nowhere.
std::size_t find_word(std::string_view text, std::string_view needle, std::size_t from = 0);

/// Every run of blanks and no-break spaces as one blank, none at the ends; soft hyphens dropped.
std::string collapse_blanks(std::string_view text);

/// collapse_blanks() onto the end of `result`.
void append_collapsed(std::string& result, std::string_view text);

/// Takes the first line off `text`, without its end ("\n", "\r\n" or "\r"). False once it is empty.
bool next_line(std::string_view& text, std::string_view& line);

/// The folder or archive that a path's last part lies in, with the '/' or '!' at its end.
std::string_view folder_of(std::string_view path);

/// The last part of a path, behind '/' and '!', without the endings of compressed files.
std::string_view file_name(std::string_view path);

/// What stands behind the last dot of file_name(), in lower case.
std::string extension(std::string_view path);

/// The host of an absolute address, lower case, without "www." and port; else empty.
std::string site_of(std::string_view url);

}  // namespace dateline::formats
