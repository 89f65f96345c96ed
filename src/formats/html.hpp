// SPDX-License-Identifier: GPL-2.0-or-later
// Web pages.
#pragma once

#include "formats/format.hpp"

namespace dateline::formats {

extern const Format html_format;

}  // namespace dateline::formats
