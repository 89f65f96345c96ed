// SPDX-License-Identifier: GPL-2.0-or-later
// The text of HTML as paragraphs.
#pragma once

#include "formats/html_document.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::formats {

/// A run of text between two block elements, or two line breaks in a row.
struct TextBlock {
  std::string text;        ///< blanks collapsed
  std::size_t linked = 0;  ///< bytes of it inside links
  Node element = nullptr;  ///< the innermost block element around its beginning
};

/// The blocks below `root` in order, without scripts and what else isn't text for readers. Elements
/// for which `skip` returns true are left out.
std::vector<TextBlock> text_blocks(Node root, const std::function<bool(Node element)>& skip = {});

/// Whether an element holds no text for readers: scripts, styles, forms' fields, embedded things,
/// hidden parts.
bool is_no_text(Node element);

/// Whether an element begins and ends a block.
bool is_block(std::string_view tag);

/// Whether a text from elsewhere, such as JSON, holds tags.
bool looks_like_html(std::string_view text);

/// The paragraphs of a piece of HTML that is known to be story.
std::string html_fragment_text(std::string_view html);

}  // namespace dateline::formats
