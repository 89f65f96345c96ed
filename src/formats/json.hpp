// SPDX-License-Identifier: GPL-2.0-or-later
// JSON files and JSON Lines.
#pragma once

#include "formats/format.hpp"

namespace dateline::formats {

extern const Format json_format, json_lines_format;

}  // namespace dateline::formats
