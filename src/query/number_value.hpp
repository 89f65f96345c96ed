// SPDX-License-Identifier: GPL-2.0-or-later
// Values of `year:` and `words:`.
#pragma once

#include "query/diagnostics.hpp"

#include <optional>
#include <string_view>

namespace dateline::query {

/// Reads "500", "500..1000", ">=500", "*", and for years also "1990s". `span` is where an error
/// points. Nothing after an error.
std::optional<NumberRange> read_numbers(Field field, std::string_view text, Span span,
                                        Diagnostics& diagnostics);

}  // namespace dateline::query
