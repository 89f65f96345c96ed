// SPDX-License-Identifier: GPL-2.0-or-later
// The marks of Markdown.
#pragma once

#include <string>
#include <string_view>

namespace dateline::formats {

/// Takes a heading that opens `text` off, "# Title" or underlined, and gives it as the headline
/// unless there is one.
void take_markdown_title(std::string_view& text, std::string& headline);

/// The text without marks: links and pictures leave their words, emphasis and code its own, heading
/// signs go. What looks odd stays as it is.
std::string strip_markdown(std::string_view text);

}  // namespace dateline::formats
