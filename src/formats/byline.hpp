// SPDX-License-Identifier: GPL-2.0-or-later
// Author lines: "By Eric Auchard and Paul Thomasch".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::formats {

/// The authors' names in a byline, without "By", titles, desks and agencies: "By  Dan Wilchins  -
/// Analysis" and "By Kunio Inoue, Reuters" name one each.
std::vector<std::string> parse_byline(std::string_view text);

/// Whether a line says who wrote the story and nothing else.
bool is_byline(std::string_view line);

}  // namespace dateline::formats
