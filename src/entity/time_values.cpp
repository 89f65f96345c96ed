// SPDX-License-Identifier: GPL-2.0-or-later
// Words of the calendar, and what they mean in an article of a known date.
#include "entity/time_values.hpp"

#include "base/ascii.hpp"
#include "base/word_map.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace dateline::entity {

namespace {

constexpr WordMap<24> kMonths({{
    {"january", 1},   {"jan", 1},   {"february", 2},  {"feb", 2},      {"march", 3},
    {"mar", 3},       {"april", 4}, {"apr", 4},       {"may", 5},      {"june", 6},
    {"jun", 6},       {"july", 7},  {"jul", 7},       {"august", 8},   {"aug", 8},
    {"september", 9}, {"sep", 9},   {"sept", 9},      {"october", 10}, {"oct", 10},
    {"november", 11}, {"nov", 11},  {"december", 12}, {"dec", 12},
}});

constexpr WordMap<16> kWeekdays({{
    {"monday", 0},
    {"mon", 0},
    {"tuesday", 1},
    {"tue", 1},
    {"tues", 1},
    {"wednesday", 2},
    {"wed", 2},
    {"thursday", 3},
    {"thu", 3},
    {"thur", 3},
    {"thurs", 3},
    {"friday", 4},
    {"fri", 4},
    {"saturday", 5},
    {"sat", 5},
    {"sunday", 6},
}});

constexpr WordMap<5> kSeasons({{
    {"spring", 3},
    {"summer", 6},
    {"autumn", 9},
    {"fall", 9},
    {"winter", 12},
}});

constexpr WordMap<16> kUnits({{
    {"day", 1},
    {"days", 1},
    {"week", 2},
    {"weeks", 2},
    {"month", 3},
    {"months", 3},
    {"quarter", 4},
    {"quarters", 4},
    {"qtr", 4},
    {"qtrs", 4},
    {"year", 5},
    {"years", 5},
    {"decade", 6},
    {"decades", 6},
    {"century", 7},
    {"centuries", 7},
}});

constexpr WordMap<8> kDecades({{
    {"twenties", 20},
    {"thirties", 30},
    {"forties", 40},
    {"fifties", 50},
    {"sixties", 60},
    {"seventies", 70},
    {"eighties", 80},
    {"nineties", 90},
}});

constexpr WordMap<9> kQuarters({{
    {"first", 1},
    {"1st", 1},
    {"second", 2},
    {"2nd", 2},
    {"third", 3},
    {"3rd", 3},
    {"fourth", 4},
    {"4th", 4},
    {"final", 4},
}});

/// Below the numbers.
constexpr int below(Shift shift) { return -static_cast<int>(shift); }

/// What stands before a unit of time: numbers, and shifts as numbers below 0.
constexpr WordMap<34> kDistances({{
    {"a", 1},
    {"an", 1},
    {"one", 1},
    {"two", 2},
    {"three", 3},
    {"four", 4},
    {"five", 5},
    {"six", 6},
    {"seven", 7},
    {"eight", 8},
    {"nine", 9},
    {"ten", 10},
    {"eleven", 11},
    {"twelve", 12},
    {"thirteen", 13},
    {"fourteen", 14},
    {"fifteen", 15},
    {"sixteen", 16},
    {"seventeen", 17},
    {"eighteen", 18},
    {"nineteen", 19},
    {"twenty", 20},
    {"thirty", 30},
    {"forty", 40},
    {"fifty", 50},
    {"last", below(Shift::last)},
    {"previous", below(Shift::last)},
    {"prior", below(Shift::last)},
    {"past", below(Shift::last)},
    {"this", below(Shift::here)},
    {"current", below(Shift::here)},
    {"next", below(Shift::next)},
    {"coming", below(Shift::next)},
    {"following", below(Shift::next)},
}});

/// Months that far from the year's other end are taken from there.
constexpr int kMonthsBack = 3, kMonthsAhead = 2;
/// A month further away would have its year, whatever the tense.
constexpr int kMostMonthsBack = 8, kMostMonthsAhead = 6;
constexpr int kAgainstTense = 5;
/// A stretch up to now that is longer than so many years says nothing of any of them.
constexpr int kLongestStretch = 10;

int months_since_zero(const Date& date) { return date.year * 12 + date.month - 1; }
bool in_range(int year) { return year >= 1 && year <= 9999; }

}  // namespace

int month_number(std::string_view word) { return kMonths.find(word, 0); }
int weekday_number(std::string_view word) { return kWeekdays.find(word, -1); }
int season_month(std::string_view word) { return kSeasons.find(word, 0); }
int decade_number(std::string_view word) { return kDecades.find(word, 0); }
int quarter_number(std::string_view word) { return kQuarters.find(word, 0); }
TimeUnit time_unit(std::string_view word) { return static_cast<TimeUnit>(kUnits.find(word, 0)); }

std::optional<int> small_number(std::string_view word) {
  if (word.empty()) return std::nullopt;
  if (is_digit(word.front())) {
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size() || value > 9999)
      return std::nullopt;
    return value;
  }
  const int value = kDistances.find(word, 0);
  return value <= 0 ? std::nullopt : std::optional<int>(value);
}

Shift shift_of(std::string_view word) {
  return static_cast<Shift>(std::max(0, -kDistances.find(word, 0)));
}

TimeSpan span_of(const Date& date) {
  return {date.days(), std::min(date.precision, DatePrecision::day), {date.year, date.year}};
}

TimeSpan span_of_years(int first, int last) {
  return {{Date::from_year(first).days().first, Date::from_year(last).days().last},
          DatePrecision::year,
          {first, last}};
}

TimeSpan span_of_months(int year, int month, int count) {
  const Date begin = Date::from_month(year, month);
  const int last = months_since_zero(begin) + count - 1;
  const Date end = Date::from_month(last / 12, last % 12 + 1);
  return {{begin.days().first, end.days().last}, DatePrecision::month, {year, end.year}};
}

TimeSpan season(int first_month, int year) { return span_of_months(year, first_month, 3); }

std::optional<TimeSpan> span_until(const Date& published, int count, TimeUnit unit) {
  const auto begin = units_before(published, count, unit);
  if (!begin || count < 1) return std::nullopt;
  TimeSpan span = span_of(*begin);
  span.days.last = published.days().last;
  span.years.last = published.year;
  if (span.years.last - span.years.first > kLongestStretch) span.years = {};
  return span;
}

int year_of_month(int month, Shift shift, Tense tense, const Date& published) {
  const int year = published.year;
  if (published.precision < DatePrecision::month)
    return shift == Shift::last ? year - 1 : shift == Shift::next ? year + 1 : year;
  const int now = published.month;
  switch (shift) {
    case Shift::last:
      return month < now ? year : year - 1;
    case Shift::next:
      return month > now ? year : year + 1;
    case Shift::here:
      return year;
    case Shift::none:
      break;
  }
  if (tense == Tense::since) return month <= now ? year : year - 1;
  if (tense == Tense::past && (month <= now || now - month + 12 <= kMostMonthsBack))
    return month <= now ? year : year - 1;
  if (tense == Tense::future && (month >= now || month - now + 12 <= kMostMonthsAhead))
    return month >= now ? year : year + 1;
  if (now <= kMonthsBack && month > 12 - kMonthsBack) return year - 1;
  if (month + 12 - now <= kMonthsAhead) return year + 1;
  return year;
}

std::optional<int> year_of_season(int first_month, Shift shift, Tense tense,
                                  const Date& published) {
  if (published.precision < DatePrecision::month) return std::nullopt;
  // "This autumn" is that of the year, also in January; "this winter" may have begun before it.
  if (shift == Shift::here && first_month + 2 <= 12) return published.year;
  const int now = months_since_zero(published);
  std::optional<int> best;
  int best_distance = 0;
  for (int year = published.year - 1; year <= published.year + 1; ++year) {
    const int begin = year * 12 + first_month - 1, end = begin + 2;
    if (shift == Shift::last && end >= now) continue;
    if (shift == Shift::next && begin <= now) continue;
    int distance = std::max({0, begin - now, now - end});
    const bool is_future = begin > now, is_past = end < now;
    if (tense == Tense::since && is_future) continue;
    // What the tense speaks against would have to be nearer by far.
    if ((tense == Tense::past && is_future) || (tense == Tense::future && is_past))
      distance += kAgainstTense;
    if (best && distance >= best_distance) continue;
    best = year;
    best_distance = distance;
  }
  return best;
}

std::optional<Date> units_before(const Date& published, int count, TimeUnit unit) {
  switch (unit) {
    case TimeUnit::day:
    case TimeUnit::week:
      if (published.precision < DatePrecision::day || count > 4000) return std::nullopt;
      return Date::from_day_number(published.days().first -
                                   count * (unit == TimeUnit::week ? 7 : 1));
    case TimeUnit::month:
    case TimeUnit::quarter: {
      if (published.precision < DatePrecision::month) return std::nullopt;
      const int months = months_since_zero(published) - count * (unit == TimeUnit::month ? 1 : 3);
      if (!in_range(months / 12)) return std::nullopt;
      return Date::from_month(months / 12, months % 12 + 1);
    }
    case TimeUnit::year:
    case TimeUnit::decade:
    case TimeUnit::century: {
      const int size = unit == TimeUnit::year ? 1 : unit == TimeUnit::decade ? 10 : 100;
      const int year = published.year - count * size;
      if (!in_range(year)) return std::nullopt;
      return Date::from_year(year);
    }
    case TimeUnit::none:
      break;
  }
  return std::nullopt;
}

std::optional<Date> day_of_weekday(int weekday, Shift shift, Tense tense, const Date& published) {
  if (published.precision < DatePrecision::day) return std::nullopt;
  const DayNumber today = published.days().first;
  constexpr int monday_offset = 3;  // 1970-01-01 was a Thursday
  const int now = ((today + monday_offset) % 7 + 7) % 7;
  int back = (now - weekday + 7) % 7;
  if (shift == Shift::last && back == 0) back = 7;
  if (shift == Shift::next || (shift == Shift::none && tense == Tense::future && back > 0))
    back -= 7;
  return Date::from_day_number(today - back);
}

}  // namespace dateline::entity
