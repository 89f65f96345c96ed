// SPDX-License-Identifier: GPL-2.0-or-later
// Files that were put into a mail or post as lines of text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::formats {

/// The text without the lines of uuencoded files, also where they are quoted, and of parts of such
/// files; nothing if there are none. "begin 644 NAME" stays, as it says what was there.
std::optional<std::string> without_encoded_files(std::string_view text);

}  // namespace dateline::formats
