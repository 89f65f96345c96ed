// SPDX-License-Identifier: GPL-2.0-or-later
// The reader of plain text and Markdown, and what it knows of a text before reading it.
#pragma once

#include "formats/format.hpp"

#include <string_view>

namespace dateline::formats {

extern const Format plain_text_format, markdown_format;

/// Whether a plain text shows a mark of an article: a header, a dateline, or a date in its path.
bool has_article_marks(std::string_view head, std::string_view path);

/// Takes what stands above a story off the front of `text`, which has no header lines: its
/// headline, byline and a line that is a date.
void take_title_lines(std::string_view& text, Article& article, const ReadOptions& options);

}  // namespace dateline::formats
