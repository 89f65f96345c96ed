// SPDX-License-Identifier: GPL-2.0-or-later
// Calendar arithmetic and ISO 8601 for Date.
#include "base/ascii.hpp"

#include <dateline/date.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>

namespace dateline {
namespace {

DayNumber day_number(int year, int month, int day) {
  using namespace std::chrono;
  const year_month_day date{std::chrono::year{year},
                            std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  return static_cast<DayNumber>(sys_days{date}.time_since_epoch().count());
}

void append_number(std::string& text, int value, int width) {
  std::string digits = std::to_string(value);
  text.append(
      static_cast<std::size_t>(width) - std::min(static_cast<std::size_t>(width), digits.size()),
      '0');
  text += digits;
}

/// Takes exactly `width` digits off the front of `text`.
std::optional<int> take_digits(std::string_view& text, std::size_t width) {
  if (text.size() < width) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < width; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(width);
  return value;
}

bool take(std::string_view& text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

/// "Z", "+02:00", "+0200", "-05" or nothing; false if it is something else.
bool take_offset(std::string_view& text, Date& date) {
  if (take(text, 'Z')) {
    date.utc_offset = std::int16_t{0};
    return true;
  }
  if (text.empty()) return true;
  const bool west = text.front() == '-';
  if (!west && text.front() != '+') return false;
  text.remove_prefix(1);
  const auto hours = take_digits(text, 2);
  if (!hours || *hours > 15) return false;
  take(text, ':');
  int minutes = 0;
  if (!text.empty()) {
    const auto given = take_digits(text, 2);
    if (!given || *given > 59) return false;
    minutes = *given;
  }
  const int offset = *hours * 60 + minutes;
  date.utc_offset = static_cast<std::int16_t>(west ? -offset : offset);
  return true;
}

/// The part behind 'T': "21:05", "21:05:09", "21:05:09.123", then an offset.
bool take_time(std::string_view& text, Date& date) {
  const auto hour = take_digits(text, 2);
  if (!hour || *hour > 23) return false;
  const bool colons = take(text, ':');
  const auto minute = take_digits(text, 2);
  if (!minute || *minute > 59) return false;
  date.hour = static_cast<std::uint8_t>(*hour);
  date.minute = static_cast<std::uint8_t>(*minute);
  date.precision = DatePrecision::minute;
  const bool seconds = colons ? take(text, ':') : !text.empty() && is_digit(text.front());
  if (seconds) {
    const auto second = take_digits(text, 2);
    if (!second || *second > 60) return false;
    date.second = static_cast<std::uint8_t>(*second);
    date.precision = DatePrecision::second;
    if (take(text, '.') || take(text, ','))
      while (!text.empty() && is_digit(text.front())) text.remove_prefix(1);
  }
  take(text, ' ');
  return take_offset(text, date);
}

}  // namespace

int days_in_month(int year, int month) {
  using namespace std::chrono;
  const auto last = std::chrono::year{year} / std::chrono::month(static_cast<unsigned>(month)) /
                    std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

Date Date::from_year(int year) {
  Date date;
  date.year = static_cast<std::int16_t>(year);
  date.precision = DatePrecision::year;
  return date;
}

Date Date::from_month(int year, int month) {
  Date date = from_year(year);
  date.month = static_cast<std::uint8_t>(month);
  date.precision = DatePrecision::month;
  return date;
}

Date Date::from_day(int year, int month, int day) {
  Date date = from_month(year, month);
  date.day = static_cast<std::uint8_t>(day);
  date.precision = DatePrecision::day;
  return date;
}

Date Date::from_day_number(DayNumber day) {
  using namespace std::chrono;
  const year_month_day date{sys_days{std::chrono::days{day}}};
  return from_day(static_cast<int>(date.year()),
                  static_cast<int>(static_cast<unsigned>(date.month())),
                  static_cast<int>(static_cast<unsigned>(date.day())));
}

DayRange Date::days() const {
  if (precision == DatePrecision::year) return {day_number(year, 1, 1), day_number(year, 12, 31)};
  if (precision == DatePrecision::month)
    return {day_number(year, month, 1), day_number(year, month, days_in_month(year, month))};
  const DayNumber number = day_number(year, month, day);
  return {number, number};
}

std::string to_string(const Date& date) {
  std::string text;
  if (!date.known()) return text;
  append_number(text, date.year, 4);
  if (date.precision == DatePrecision::year) return text;
  text += '-';
  append_number(text, date.month, 2);
  if (date.precision == DatePrecision::month) return text;
  text += '-';
  append_number(text, date.day, 2);
  if (date.precision == DatePrecision::day) return text;
  text += 'T';
  append_number(text, date.hour, 2);
  text += ':';
  append_number(text, date.minute, 2);
  if (date.precision == DatePrecision::second) {
    text += ':';
    append_number(text, date.second, 2);
  }
  if (!date.utc_offset) return text;
  const int offset = *date.utc_offset;
  if (offset == 0) return text + 'Z';
  text += offset < 0 ? '-' : '+';
  append_number(text, std::abs(offset) / 60, 2);
  text += ':';
  append_number(text, std::abs(offset) % 60, 2);
  return text;
}

std::optional<Date> parse_iso_date(std::string_view text) {
  const auto year = take_digits(text, 4);
  if (!year || *year == 0) return std::nullopt;
  if (text.empty()) return Date::from_year(*year);
  const bool dashes = take(text, '-');
  const auto month = take_digits(text, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  // Six digits alone are more likely a time or a number than a month.
  if (text.empty()) return dashes ? std::optional(Date::from_month(*year, *month)) : std::nullopt;
  if (dashes && !take(text, '-')) return std::nullopt;
  const auto day = take_digits(text, 2);
  if (!day || *day < 1 || *day > days_in_month(*year, *month)) return std::nullopt;
  Date date = Date::from_day(*year, *month, *day);
  if (text.empty()) return date;
  if (text.front() == 'T' || text.front() == 't' || text.front() == ' ') {
    text.remove_prefix(1);
    if (!take_time(text, date)) return std::nullopt;
  } else if (!take_offset(text, date)) {  // XML Schema allows "2000-07-19Z"
    return std::nullopt;
  }
  return text.empty() ? std::optional(date) : std::nullopt;
}

std::string_view to_string(DateOrigin origin) {
  static constexpr std::array<std::string_view, 7> names{"structured", "meta",  "dateline", "url",
                                                         "path",       "mtime", "none"};
  return names[static_cast<std::size_t>(origin)];
}

}  // namespace dateline
