// SPDX-License-Identifier: GPL-2.0-or-later
// Names that files beside the news go by.
#pragma once

#include <string_view>

namespace dateline::formats {

/// Whether a file is called README, LICENSE, CHANGES or the like, whatever its ending.
bool has_companion_name(std::string_view path);

}  // namespace dateline::formats
