// SPDX-License-Identifier: GPL-2.0-or-later
// What to say about a text that should be a date and isn't.
#pragma once

#include <string>
#include <string_view>

namespace dateline::query {

struct DateAdvice {
  std::string message;
  std::string suggestion;
};

/// Knows months and days that don't exist, dates in other orders, ranges written with a hyphen or
/// in brackets.
DateAdvice advise_on_date(std::string_view text);

}  // namespace dateline::query
