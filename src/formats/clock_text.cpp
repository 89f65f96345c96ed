// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the time of day and the time zone.
#include "formats/clock_text.hpp"

#include "formats/time_zone.hpp"

#include <optional>

namespace dateline::formats {
namespace {

/// "21.05 Uhr" is a time, "21.05.2000" is none.
bool take_german_mark(DateCursor& cursor) {
  constexpr std::size_t behind_minute = 3;
  if (!cursor.digit_at(1) || !cursor.digit_at(2)) return false;
  if (!starts_with_word(trim(cursor.rest.substr(behind_minute)), "uhr")) return false;
  return cursor.take_before_digit('.');
}

void skip_fraction(DateCursor& cursor) {
  if (cursor.take_before_digit('.') || cursor.take_before_digit(',')) cursor.take_number();
}

enum class Half { none, morning, afternoon };

Half take_half(DateCursor& cursor) {
  DateCursor ahead{cursor.rest};
  while (ahead.take(" ")) {
  }
  Half half = Half::none;
  if (ahead.take("a.m") || ahead.take("am"))
    half = Half::morning;
  else if (ahead.take("p.m") || ahead.take("pm"))
    half = Half::afternoon;
  if (half == Half::none || !ahead.take_word().empty()) return Half::none;
  cursor = ahead;
  return half;
}

void take_offset(DateCursor& cursor, Date& time) {
  const bool west = cursor.rest.starts_with('-');
  if (!cursor.take_before_digit('+') && !cursor.take_before_digit('-')) return;
  Number hours = cursor.take_number(), minutes;
  if (hours.digits == 4) {
    minutes.value = hours.value % 100;
    hours.value /= 100;
  } else if (cursor.take_before_digit(':')) {
    minutes = cursor.take_number();
  }
  constexpr int most_hours = 15;
  if (hours.value > most_hours || minutes.value > 59) return;
  const int offset = hours.value * 60 + minutes.value;
  time.utc_offset = static_cast<std::int16_t>(west ? -offset : offset);
}

/// "EDT", "+0200", "(UTC+2)".
void take_zone(DateCursor& cursor, Date& time) {
  DateCursor ahead{cursor.rest};
  while (ahead.take(" ") || ahead.take(".") || ahead.take("(")) {
  }
  DateCursor behind_name{ahead.rest};
  if (const auto named = zone_offset(behind_name.take_word())) {
    time.utc_offset = named;
    ahead = behind_name;
  }
  take_offset(ahead, time);
  if (time.utc_offset) cursor = ahead;
}

}  // namespace

bool take_clock(DateCursor& cursor, const Number& hour, Date& time) {
  DateCursor ahead{cursor.rest};
  std::optional<Number> minute, second;
  if (ahead.take_before_digit(':') || ahead.take_before_digit('h') ||
      ahead.take_before_digit('H') || take_german_mark(ahead)) {
    minute = ahead.take_number();
    if (ahead.take_before_digit(':')) second = ahead.take_number();
    skip_fraction(ahead);
  }
  const Half half = take_half(ahead);
  if (!minute && half == Half::none) return false;

  constexpr int half_day = 12;
  int hours = hour.value;
  if (half != Half::none && hours >= 1 && hours <= half_day)
    hours = hours % half_day + (half == Half::afternoon ? half_day : 0);
  if (hours > 23 || (minute && minute->value > 59) || (second && second->value > 60)) return false;
  time.hour = static_cast<std::uint8_t>(hours);
  time.minute = static_cast<std::uint8_t>(minute ? minute->value : 0);
  time.second = static_cast<std::uint8_t>(second ? second->value : 0);
  time.precision = second ? DatePrecision::second : DatePrecision::minute;
  take_zone(ahead, time);
  cursor = ahead;
  return true;
}

}  // namespace dateline::formats
