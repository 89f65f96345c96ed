// SPDX-License-Identifier: GPL-2.0-or-later
// Tries each run of digits in a path as the beginning of a date.
#include "formats/date_path.hpp"

#include "formats/date_cursor.hpp"
#include "formats/month_names.hpp"

namespace dateline::formats {
namespace {

constexpr int first_path_year = 1600, last_path_year = 2099;

bool is_path_year(int year) { return year >= first_path_year && year <= last_path_year; }

std::optional<Date> make_day(int year, int month, int day) {
  if (!is_path_year(year) || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Date::from_day(year, month, day);
}

/// Whether a number ends here: digits were all taken, so only what may still belong to it counts.
bool ends_here(std::string_view rest) {
  return rest.empty() || (!is_letter(rest.front()) && rest.front() != '%');
}

/// A month as a number of one or two digits or as an English name.
int take_month(DateCursor& cursor) {
  if (!cursor.digit_at(0)) return month_from_name(cursor.take_word());
  const Number number = cursor.take_number();
  return number.digits <= 2 && number.value <= 12 ? number.value : 0;
}

/// "2000/07/19" or "2000-07", of which the year has been taken.
std::optional<Date> separated(int year, DateCursor cursor, bool begins_folder) {
  if (!is_path_year(year) || cursor.rest.empty()) return std::nullopt;
  const char mark = cursor.rest.front();
  if (mark != '/' && mark != '-' && mark != '_' && mark != '.') return std::nullopt;
  cursor.rest.remove_prefix(1);
  const int month = take_month(cursor);
  if (month == 0) return std::nullopt;
  DateCursor behind = cursor;
  if (behind.take_before_digit(mark)) {
    const Number day = behind.take_number();
    if (day.digits > 2) return std::nullopt;
    // "2000-07-19T2105": a letter behind the day may begin the time.
    if (ends_here(behind.rest) || to_lower(behind.rest.front()) == 't')
      if (const auto date = make_day(year, month, day.value)) return date;
  }
  // "2000-07" in the middle of a name might be a range of years or a part number.
  if ((mark != '/' && !begins_folder) || !cursor.rest.starts_with('/')) return std::nullopt;
  return Date::from_month(year, month);
}

/// "20000719", all taken.
std::optional<Date> compact(int value) {
  return make_day(value / 10000, value / 100 % 100, value % 100);
}

std::optional<Date> date_at(std::string_view path, std::size_t begin, const Number& number,
                            DateCursor cursor) {
  const bool fresh = begin == 0 || (!is_letter(path[begin - 1]) && path[begin - 1] != '%');
  if (number.digits == 8 && (fresh || ends_here(cursor.rest))) return compact(number.value);
  if (number.digits != 4 || !fresh) return std::nullopt;
  const bool begins_folder = begin == 0 || path[begin - 1] == '/' || path[begin - 1] == '!';
  if (const auto date = separated(number.value, cursor, begins_folder)) return date;
  if (begins_folder && cursor.rest.starts_with('/') && is_path_year(number.value))
    return Date::from_year(number.value);
  return std::nullopt;
}

}  // namespace

std::optional<Date> find_path_date(std::string_view path) {
  std::optional<Date> best;
  DateCursor cursor{path};
  while (!cursor.rest.empty()) {
    if (!cursor.digit_at(0)) {
      cursor.rest.remove_prefix(1);
      continue;
    }
    const std::size_t begin = path.size() - cursor.rest.size();
    const Number number = cursor.take_number();
    const auto date = date_at(path, begin, number, cursor);
    if (date && (!best || date->precision >= best->precision)) best = date;
  }
  return best;
}

}  // namespace dateline::formats
