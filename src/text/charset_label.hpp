// SPDX-License-Identifier: GPL-2.0-or-later
// Which encoding a label means.
#pragma once

#include <string_view>

namespace dateline::text {

/// The converter for a label as found in headers and meta tags, the way browsers take it:
/// "latin1" gives "windows-1252". Empty if neither we nor ICU know it.
std::string_view charset_of_label(std::string_view label);

}  // namespace dateline::text
