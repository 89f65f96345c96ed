// SPDX-License-Identifier: GPL-2.0-or-later
// Plain text as paragraphs.
#pragma once

#include <string>
#include <string_view>

namespace dateline::formats {

/// The paragraphs of plain text, each on one line, parted by one empty line, blanks collapsed.
/// Where lines are long, each is a paragraph. Else lines were wrapped: they are joined, and an
/// empty line or an indented one begins a new paragraph.
std::string join_paragraphs(std::string_view text);

/// Appends a paragraph to text of that form, blanks collapsed; nothing if it is empty.
void add_paragraph(std::string& text, std::string_view paragraph);

/// Whether the lines of `text` were wrapped to a page's width rather than one a paragraph.
bool is_wrapped(std::string_view text);

}  // namespace dateline::formats
