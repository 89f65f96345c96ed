// SPDX-License-Identifier: GPL-2.0-or-later
// Abbreviations of time zones that stand behind the time in news.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::formats {

/// Minutes east of UTC for "EDT", "gmt" ...; nothing for names that are unknown or mean several
/// zones.
std::optional<std::int16_t> zone_offset(std::string_view name);

}  // namespace dateline::formats
