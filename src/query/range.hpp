// SPDX-License-Identifier: GPL-2.0-or-later
// The notation of ranges, the same for dates and numbers.
#pragma once

#include <optional>
#include <string_view>

namespace dateline::query {

/// What is known of a range before its ends are read. Absent ends are open.
struct RangeText {
  std::optional<std::string_view> first, last;
  bool first_excluded = false;  ///< after `>`
  bool last_excluded = false;   ///< after `<`
};

/// Splits `A`, `A..B`, `A..`, `..B`, `>A`, `>=A`, `<A`, `<=A`. A single value is both ends.
/// Nothing if there is no end at all.
std::optional<RangeText> split_range(std::string_view text);

}  // namespace dateline::query
