// SPDX-License-Identifier: GPL-2.0-or-later
// Reads numbers and words off a date field one by one and sees what they make.
#include "formats/date_text.hpp"

#include "formats/clock_text.hpp"
#include "formats/date_cursor.hpp"
#include "formats/month_names.hpp"
#include "formats/strings.hpp"

#include <array>
#include <cstdlib>
#include <string>

namespace dateline::formats {
namespace {

constexpr std::size_t longest_field = 120;

class DateScanner {
 public:
  DateScanner(std::string_view text, DateOrder order) : cursor_{text}, order_(order) {}

  std::optional<Date> scan() {
    while (!cursor_.rest.empty()) {
      const char c = cursor_.rest.front();
      if (is_digit(c))
        number();
      else if (DateCursor::is_word_byte(c))
        word();
      else
        cursor_.rest.remove_prefix(1);
      after_apostrophe_ = c == '\'';
    }
    return result();
  }

 private:
  void word() {
    const std::string_view text = cursor_.take_word();
    const int month = month_from_name(text);
    // "mar. 18 juil. 2000": French and Spanish shorten Tuesday as they do March.
    if (month != 0 && (month_ == 0 || month_is_mar_)) {
      month_is_mar_ = same_word(text, "mar");
      month_ = month;
    }
  }

  void number() {
    const Number first = cursor_.take_number();
    if (first.digits <= 2 && !time_.known() && take_clock(cursor_, first, time_)) return;
    if (east_asian(first) || numeric_date(first)) return;
    if (first.digits == 4)
      set_year(first.value);
    else if (first.digits <= 2)
      day_or_short_year(first.value);
  }

  bool east_asian(const Number& number) {
    if (cursor_.take("年") || cursor_.take("년"))
      set_year(number.value);
    else if (cursor_.take("月") || cursor_.take("월"))
      month_ = number.value;
    else if (cursor_.take("日") || cursor_.take("일"))
      day_ = number.value;
    else
      return false;
    return true;
  }

  void set_year(int value) {
    if (year_ == 0) year_ = value;
  }

  void set_short_year(int value) {
    constexpr int pivot = 50;
    set_year(value + (value < pivot ? 2000 : 1900));
  }

  void day_or_short_year(int value) {
    constexpr int most_days = 31;
    for (const std::string_view suffix : {"st", "nd", "rd", "th", "er", "º", "ª"})
      if (cursor_.take(suffix)) break;
    if (day_ == 0 && !after_apostrophe_ && value >= 1 && value <= most_days)
      day_ = value;
    else if (month_ != 0)
      set_short_year(value);
  }

  /// "2000/07/19", "19.7.2000", "07-19-00", "07/2000"; `first` is taken already.
  bool numeric_date(const Number& first) {
    DateCursor ahead = cursor_;
    if (ahead.rest.empty()) return false;
    const char mark = ahead.rest.front();
    if (mark != '/' && mark != '-' && mark != '.') return false;
    std::array<Number, 3> parts{first, {}, {}};
    std::size_t count = 1;
    while (count < parts.size() && take_mark(ahead, mark)) parts[count++] = ahead.take_number();
    if (count == 1 || !assign(parts, count, mark)) return false;
    cursor_ = ahead;
    return true;
  }

  static bool take_mark(DateCursor& cursor, char mark) {
    // "19. 7. 2000"
    if (mark == '.' && cursor.rest.starts_with(". ") && cursor.digit_at(2))
      return cursor.take(". ");
    return cursor.take_before_digit(mark);
  }

  bool assign(const std::array<Number, 3>& parts, std::size_t count, char mark) {
    if (parts[0].digits == 4) {
      set_year(parts[0].value);
      month_ = parts[1].value;
      day_ = parts[2].value;
      return true;
    }
    if (count == 2) {
      if (parts[1].digits != 4) return false;
      month_ = parts[0].value;
      set_year(parts[1].value);
      return true;
    }
    if (parts[0].digits > 2 || parts[1].digits > 2) return false;
    if (parts[2].digits == 4)
      set_year(parts[2].value);
    else if (parts[2].digits == 2)
      set_short_year(parts[2].value);
    else
      return false;
    assign_day_and_month(parts[0].value, parts[1].value, mark);
    return true;
  }

  void assign_day_and_month(int first, int second, char mark) {
    constexpr int months = 12;
    bool day_first = order_ == DateOrder::day_first || mark == '.';
    if (first > months || second > months)
      day_first = first > months;
    else if (first != second && order_ == DateOrder::unknown && mark != '.')
      return;  // either may be the month
    month_ = day_first ? second : first;
    day_ = day_first ? first : second;
  }

  [[nodiscard]] std::optional<Date> result() const {
    if (year_ < first_year || year_ > last_year) return std::nullopt;
    if (month_ == 0) return day_ == 0 ? std::optional(Date::from_year(year_)) : std::nullopt;
    if (month_ > 12) return std::nullopt;
    if (day_ == 0) return Date::from_month(year_, month_);
    if (day_ > days_in_month(year_, month_)) return std::nullopt;
    Date date = time_;
    if (!time_.known()) date.precision = DatePrecision::day;
    date.year = static_cast<std::int16_t>(year_);
    date.month = static_cast<std::uint8_t>(month_);
    date.day = static_cast<std::uint8_t>(day_);
    return date;
  }

  DateCursor cursor_;
  DateOrder order_;
  int year_ = 0, month_ = 0, day_ = 0;
  bool month_is_mar_ = false, after_apostrophe_ = false;
  Date time_;  ///< its time fields only
};

/// Narrow and ordinary no-break spaces become blanks; typographic dashes separate as blanks do.
std::string plain_blanks(std::string_view text) {
  std::string result(text);
  for (const std::string_view mark : {"\xe2\x80\xaf", "\xc2\xa0", "\xe2\x80\x93", "\xe2\x80\x94"})
    for (std::size_t at = result.find(mark); at != std::string::npos; at = result.find(mark, at))
      result.replace(at, mark.size(), " ");
  return result;
}

/// Ten digits are seconds since 1970, thirteen milliseconds, fourteen a date and a time.
std::optional<Date> from_digits(const std::string& digits) {
  constexpr std::size_t seconds = 10, milliseconds = 13, date_and_time = 14, day_digits = 8;
  if (digits.size() == seconds) return date_from_seconds(std::atoll(digits.c_str()));
  if (digits.size() == milliseconds) return date_from_seconds(std::atoll(digits.c_str()) / 1000);
  if (digits.size() == date_and_time)
    return parse_iso_date(digits.substr(0, day_digits) + 'T' + digits.substr(day_digits));
  return parse_iso_date(digits);
}

bool in_range(const std::optional<Date>& date) {
  return date && date->year >= first_year && date->year <= last_year;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text, DateOrder order) {
  text = trim(text);
  if (text.empty() || text.size() > longest_field) return std::nullopt;
  if (all_digits(text)) {
    const auto date = from_digits(std::string(text));
    return in_range(date) ? date : std::nullopt;
  }
  if (const auto date = parse_iso_date(text); in_range(date)) return date;
  return DateScanner(plain_blanks(text), order).scan();
}

std::optional<Date> date_from_seconds(std::int64_t seconds) {
  constexpr std::int64_t day = 86'400, hour = 3'600, minute = 60;
  std::int64_t days = seconds / day, rest = seconds % day;
  if (rest < 0) {
    --days;
    rest += day;
  }
  static const DayNumber first = Date::from_year(first_year).days().first;
  static const DayNumber last = Date::from_year(last_year).days().last;
  if (days < first || days > last) return std::nullopt;
  Date date = Date::from_day_number(static_cast<DayNumber>(days));
  date.hour = static_cast<std::uint8_t>(rest / hour);
  date.minute = static_cast<std::uint8_t>(rest % hour / minute);
  date.second = static_cast<std::uint8_t>(rest % minute);
  date.precision = DatePrecision::second;
  date.utc_offset = std::int16_t{0};
  return date;
}

}  // namespace dateline::formats
