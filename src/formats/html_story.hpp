// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the story in a page full of other things.
#pragma once

#include "formats/html_text.hpp"

#include <vector>

namespace dateline::formats {

/// The story's blocks in order: those marked as its body; else those of the innermost element that
/// holds most of the page's running text. Navigation, comments, cookie notes, lists of links and
/// the like are left out.
std::vector<TextBlock> find_story(Node page);

}  // namespace dateline::formats
