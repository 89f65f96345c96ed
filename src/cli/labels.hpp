// SPDX-License-Identifier: GPL-2.0-or-later
// Short words for the library's values.
#pragma once

#include <dateline/entity.hpp>
#include <dateline/reader.hpp>

#include <string>
#include <string_view>

namespace dateline::cli {

/// "read", "partial", "failed", "skipped".
std::string_view state_name(SourceState state);

/// "metadata", "headline", "body".
std::string_view zone_name(Zone zone);

/// The date to the day, or as far as it is known; "undated" if it isn't.
std::string short_date(const Date& date);

/// "2000-07-19, from the dateline"; "1987-03, month only, from the path".
std::string described_date(const Date& date, DateOrigin origin);

}  // namespace dateline::cli
