// SPDX-License-Identifier: GPL-2.0-or-later
// Dates that know how precise they are and where they came from.
#pragma once

#include <dateline/export.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// How much of a date is known.
enum class DatePrecision : std::uint8_t { none, year, month, day, minute, second };

/// Where an article's date came from, best first.
enum class DateOrigin : std::uint8_t { structured, meta, dateline, url, path, mtime, none };

/// Days since 1970-01-01 in the proleptic Gregorian calendar; negative before it.
using DayNumber = std::int32_t;

/// Both ends included; `first <= last`.
struct DayRange {
  DayNumber first = 0;
  DayNumber last = 0;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// A date of the Gregorian calendar, known to `precision`. Fields beyond the precision are 0.
/// Years run from 1 to 9999. Times are as the article gives them, local to `utc_offset`.
struct DATELINE_API Date {
  std::int16_t year = 0;
  std::uint8_t month = 0;   ///< 1 to 12
  std::uint8_t day = 0;     ///< 1 to 31
  std::uint8_t hour = 0;    ///< 0 to 23
  std::uint8_t minute = 0;  ///< 0 to 59
  std::uint8_t second = 0;  ///< 0 to 60
  DatePrecision precision = DatePrecision::none;
  /// Minutes east of UTC, if the article says so.
  std::optional<std::int16_t> utc_offset;

  [[nodiscard]] bool known() const noexcept { return precision != DatePrecision::none; }
  /// The days the date may mean: 2000-07 is 2000-07-01 to 2000-07-31. Not for an unknown date.
  [[nodiscard]] DayRange days() const;

  static Date from_year(int year);
  static Date from_month(int year, int month);
  static Date from_day(int year, int month, int day);
  static Date from_day_number(DayNumber day);

  friend bool operator==(const Date&, const Date&) = default;
};

/// ISO 8601, as precise as known: "2000", "2000-07", "2000-07-19", "2000-07-19T21:05+02:00".
/// Empty for an unknown date.
DATELINE_API std::string to_string(const Date& date);

/// The reverse of to_string; also accepts "2000-07-19 21:05:00", "20000719" and a trailing "Z".
/// Nothing if the text is no such date or names a day that doesn't exist.
DATELINE_API std::optional<Date> parse_iso_date(std::string_view text);

/// 28 to 31.
DATELINE_API int days_in_month(int year, int month);

/// "structured", "meta" ... as the query field `datefrom` spells them.
DATELINE_API std::string_view to_string(DateOrigin origin);

}  // namespace dateline
