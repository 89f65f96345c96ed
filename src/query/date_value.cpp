// SPDX-License-Identifier: GPL-2.0-or-later
// Dates, relative days, decades; and good advice on everything that only looks like them.
#include "query/date_value.hpp"

#include "base/ascii.hpp"
#include "query/date_advice.hpp"
#include "query/range.hpp"

#include <algorithm>
#include <charconv>

namespace dateline::query {
namespace {

std::optional<int> number_of(std::string_view digits) {
  int value = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc{} || stop != end || digits.empty()) return std::nullopt;
  return value;
}

/// "1990s".
std::optional<DayRange> decade(std::string_view text) {
  constexpr int years = 10;
  if (text.size() != 5 || text.back() != 's' || !is_digit(text.front())) return std::nullopt;
  const auto year = number_of(text.substr(0, 4));
  if (!year || *year % years != 0 || *year == 0) return std::nullopt;
  return DayRange{Date::from_year(*year).days().first,
                  Date::from_year(*year + years - 1).days().last};
}

/// The same day `months` earlier, or the last one of a shorter month.
std::optional<DayNumber> months_before(DayNumber today, int months) {
  constexpr int months_a_year = 12;
  const Date date = Date::from_day_number(today);
  const int count = date.year * months_a_year + (date.month - 1) - months;
  const int year = count / months_a_year, month = count % months_a_year + 1;
  if (count < months_a_year) return std::nullopt;
  const int day = std::min(int{date.day}, days_in_month(year, month));
  return Date::from_day(year, month, day).days().first;
}

/// "-30d", "-2w", "-6m" and "-1y" before `today`.
std::optional<DayNumber> days_before(std::string_view text, DayNumber today) {
  constexpr std::size_t most_digits = 5;
  if (text.size() < 3 || text.size() > most_digits + 2 || text.front() != '-' || !is_digit(text[1]))
    return std::nullopt;
  const auto count = number_of(text.substr(1, text.size() - 2));
  if (!count) return std::nullopt;
  switch (text.back()) {
    case 'd':
      return today - *count;
    case 'w':
      return today - 7 * *count;
    case 'm':
      return months_before(today, *count);
    case 'y':
      return months_before(today, 12 * *count);
    default:
      return std::nullopt;
  }
}

class DateReader {
 public:
  DateReader(Span span, const ParseOptions& options, Diagnostics& diagnostics)
      : span_(span), options_(options), diagnostics_(diagnostics) {}

  std::optional<DateRange> range(std::string_view text) {
    if (text == "none") return DateRange{std::nullopt, std::nullopt, true};
    if (text == "*") return DateRange{};
    const auto ends = split_range(text);
    if (!ends) return wrong(text);
    std::optional<DayRange> first, last;
    if (ends->first && !(first = days(*ends->first))) return std::nullopt;
    if (ends->last && !(last = days(*ends->last))) return std::nullopt;
    if (first && last && first->first > last->last) return backwards(*ends->first, *ends->last);
    DateRange range;
    if (first) range.first = ends->first_excluded ? first->last + 1 : first->first;
    if (last) range.last = ends->last_excluded ? last->first - 1 : last->last;
    return range;
  }

 private:
  /// The days one end of a range means.
  std::optional<DayRange> days(std::string_view text) {
    if (const auto date = parse_iso_date(text);
        date && date->precision <= DatePrecision::day && !date->utc_offset)
      return date->days();
    if (const auto years = decade(text)) return years;
    if (is_relative(text)) return relative(text);
    return wrong(text);
  }

  static bool is_relative(std::string_view text) {
    return text == "today" || days_before(text, Date::from_year(9999).days().first);
  }

  std::optional<DayRange> relative(std::string_view text) {
    if (!options_.today) {
      diagnostics_.error(span_, "no-today",
                         "'" + std::string(text) + "' needs to know what day it is");
      return std::nullopt;
    }
    const DayNumber today = options_.today();
    const auto day = text == "today" ? today : days_before(text, today);
    if (!day || *day < Date::from_year(1).days().first) return wrong(text);
    return DayRange{*day, *day};
  }

  std::nullopt_t wrong(std::string_view text) {
    const DateAdvice advice = advise_on_date(text);
    diagnostics_.error(span_, "bad-date", advice.message, advice.suggestion);
    return std::nullopt;
  }

  std::nullopt_t backwards(std::string_view first, std::string_view last) {
    diagnostics_.error(span_, "backwards-range", "the range is backwards",
                       "did you mean " + std::string(last) + ".." + std::string(first) + "?");
    return std::nullopt;
  }

  Span span_;
  const ParseOptions& options_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<DateRange> read_dates(std::string_view text, Span span, const ParseOptions& options,
                                    Diagnostics& diagnostics) {
  return DateReader(span, options, diagnostics).range(text);
}

}  // namespace dateline::query
