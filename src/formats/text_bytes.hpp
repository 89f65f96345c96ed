// SPDX-License-Identifier: GPL-2.0-or-later
// Tells text from binary data.
#pragma once

#include <string_view>

namespace dateline::formats {

/// Whether bytes, the first of a file or all of it, are text in some encoding but UTF-16. The
/// control characters of wires, terminals and typesetters don't make a text binary, nor does
/// padding.
bool looks_like_text(std::string_view head);

}  // namespace dateline::formats
