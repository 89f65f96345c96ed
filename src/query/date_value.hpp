// SPDX-License-Identifier: GPL-2.0-or-later
// Values of `date:`.
#pragma once

#include "query/diagnostics.hpp"

#include <optional>
#include <string_view>

namespace dateline::query {

/// Reads "2000-07", "2000..2001", ">=1999", "1990s", "today", "-30d..", "none" and "*". `span` is
/// where an error points. Nothing after an error.
std::optional<DateRange> read_dates(std::string_view text, Span span, const ParseOptions& options,
                                    Diagnostics& diagnostics);

}  // namespace dateline::query
