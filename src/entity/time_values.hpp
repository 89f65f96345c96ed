// SPDX-License-Identifier: GPL-2.0-or-later
// Words of the calendar, and what they mean in an article of a known date.
#pragma once

#include <dateline/date.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::entity {

/// 1 to 12 for "july" or "jul"; 0 for other words. Words are folded.
int month_number(std::string_view word);
/// 0 (Monday) to 6 for a weekday's name or abbreviation; -1 for other words.
int weekday_number(std::string_view word);
/// "two", "12", "a", "dozen": up to 9999; nothing for other words.
std::optional<int> small_number(std::string_view word);
/// First month of a season in the northern half of the world, 0 for other words.
int season_month(std::string_view word);
/// 20 for "twenties", 90 for "nineties"; 0 for other words.
int decade_number(std::string_view word);
/// 1 to 4 for "first", "3rd", "fourth" and "final"; 0 for other words.
int quarter_number(std::string_view word);

enum class TimeUnit : std::uint8_t { none, day, week, month, quarter, year, decade, century };
TimeUnit time_unit(std::string_view word);

/// The word before a month, a season or a unit.
enum class Shift : std::uint8_t { none, last, here, next };
Shift shift_of(std::string_view word);

/// What a sentence says of the time it speaks of.
enum class Tense : std::uint8_t { unknown, either, since, past, future };

/// Years a text means: the first and the last of them.
struct YearSpan {
  int first = 0, last = 0;
};

/// A stretch of time named in a text.
struct TimeSpan {
  DayRange days;
  DatePrecision precision = DatePrecision::none;  ///< of its ends
  YearSpan years;                                 ///< 0, 0: names no year, as centuries don't
};

TimeSpan span_of(const Date& date);
TimeSpan span_of_years(int first, int last);
/// `count` months from `month` (1 to 12) of `year` on, and the years they lie in.
TimeSpan span_of_months(int year, int month, int count);
/// A season that begins in `first_month` of `year`: three months, winter from December.
TimeSpan season(int first_month, int year);
/// From so many units before the publication to it; nothing if its date isn't known precisely
/// enough. It names years only if no more than ten lie between.
std::optional<TimeSpan> span_until(const Date& published, int count, TimeUnit unit);

/// The year of a month named without one. If the tense doesn't tell, it is the year of publication,
/// but in its first months those at the year's end are the past ones, and in its last months those
/// at the beginning are the coming ones.
int year_of_month(int month, Shift shift, Tense tense, const Date& published);

/// The year in which a season without one begins: the nearest, if the tense doesn't tell. Nothing
/// if the month of publication isn't known.
std::optional<int> year_of_season(int first_month, Shift shift, Tense tense, const Date& published);

/// `count` units before (negative: after) the publication; nothing if its date isn't known
/// precisely enough.
std::optional<Date> units_before(const Date& published, int count, TimeUnit unit);

/// The day a weekday means: the last such day up to the publication, or the first from then on;
/// shifted ones the last before or the first after. Nothing if the day of publication isn't known.
std::optional<Date> day_of_weekday(int weekday, Shift shift, Tense tense, const Date& published);

}  // namespace dateline::entity
