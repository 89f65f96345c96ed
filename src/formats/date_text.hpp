// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as people and programs write them.
#pragma once

#include <dateline/date.hpp>
#include <dateline/reader.hpp>

#include <optional>
#include <string_view>

namespace dateline::formats {

/// Years outside are taken for some other number.
inline constexpr int first_year = 1500, last_year = 2199;

/// Reads a field that holds a date and little else: ISO 8601, "Fri Oct 20, 2006 6:15pm EDT",
/// "26-FEB-1987 15:01:01.79", "19. Juli 2000", "19/07/2000", "2000年7月19日", seconds since 1970.
/// Words it doesn't know are passed over. Where day and month can't be told apart and `order`
/// doesn't say, the year alone is known. Nothing without a year or if the day doesn't exist.
std::optional<Date> parse_date(std::string_view text, DateOrder order = DateOrder::unknown);

/// Seconds since 1970, in UTC. Nothing if the year would lie outside first_year to last_year.
std::optional<Date> date_from_seconds(std::int64_t seconds);

}  // namespace dateline::formats
