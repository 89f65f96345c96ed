// SPDX-License-Identifier: GPL-2.0-or-later
// JSON as text that is safe on a terminal too.
#pragma once

#include <string>

#include "cli/record.hpp"

namespace dateline::cli {

/// The version of the JSON that commands print; in the first line of every stream as "schema".
inline constexpr int json_schema = 1;

/// One line without its end. Bytes that are no UTF-8 become U+FFFD; control characters and
/// bidirectional overrides are escaped. `first` adds "schema" after "type".
std::string json_line(const Json& members, bool first);

}  // namespace dateline::cli
