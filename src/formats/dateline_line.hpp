// SPDX-License-Identifier: GPL-2.0-or-later
// The line with place, date and agency that opens a story: "PYONGYANG, July 19 (Reuters) -".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::formats {

/// What a dateline says. Zero or empty where it doesn't.
struct DatelineLine {
  std::string place;   ///< as written, with its state or country: "ANCHORAGE, Alaska"
  std::string agency;  ///< in its usual spelling
  int year = 0, month = 0, day = 0;
  std::size_t size = 0;  ///< bytes of the paragraph up to the story's first word
  friend bool operator==(const DatelineLine&, const DatelineLine&) = default;
};

/// Reads the dateline at the beginning of a paragraph, if it has one. A headline in capitals, a
/// company with its ticker or a word such as "EXCLUSIVE -" is none.
std::optional<DatelineLine> parse_dateline_line(std::string_view paragraph);

}  // namespace dateline::formats
