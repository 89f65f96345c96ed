// SPDX-License-Identifier: GPL-2.0-or-later
// Guessing what somebody meant who didn't write an ISO date.
#include "query/date_advice.hpp"

#include "base/ascii.hpp"
#include "base/split.hpp"
#include "query/diagnostics.hpp"

#include <dateline/date.hpp>

#include <optional>
#include <vector>

namespace dateline::query {
namespace {

constexpr std::string_view forms = "use 2000, 2000-07, 2000-07-19 or A..B";

std::string two_digits(std::string_view digits) {
  return (digits.size() == 1 ? "0" : "") + std::string(digits);
}

/// An ISO date that exists, or nothing.
std::optional<std::string> existing(std::string_view year, std::string_view month,
                                    std::string_view day) {
  std::string iso = std::string(year) + "-" + two_digits(month) + "-" + two_digits(day);
  if (!parse_iso_date(iso)) return std::nullopt;
  return iso;
}

/// "2000-13", "2000-02-30", "20000230".
std::optional<DateAdvice> missing_day(std::string_view text) {
  std::string_view year, month, day;
  if (text.size() == 8 && all_digits(text)) {
    year = text.substr(0, 4), month = text.substr(4, 2), day = text.substr(6);
  } else {
    const auto parts = split(text, '-');
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    year = parts[0], month = parts[1], day = parts.size() == 3 ? parts[2] : "01";
  }
  if (year.size() != 4 || month.size() != 2 || day.size() != 2 || !all_digits(year) ||
      !all_digits(month) || !all_digits(day))
    return std::nullopt;
  const std::string start = std::string(year) + "-" + std::string(month);
  if (month < "01" || month > "12")
    return DateAdvice{"there is no month " + std::string(month), ""};
  if (!parse_iso_date(start)) return std::nullopt;
  return DateAdvice{start + " has no day " + std::string(day), ""};
}

/// "19/07/2000" and its like: every reading that exists.
std::optional<DateAdvice> other_order(std::string_view text) {
  for (const char separator : {'/', '.', '-'}) {
    const auto parts = split(text, separator);
    if (parts.size() != 3 || !all_digits(parts[0]) || !all_digits(parts[1]) ||
        !all_digits(parts[2]))
      continue;
    const std::string message = "'" + std::string(text) + "' is not an ISO date";
    if (const auto iso = existing(parts[0], parts[1], parts[2]))
      return DateAdvice{message, "write " + *iso};
    const auto day_first = existing(parts[2], parts[1], parts[0]);
    const auto month_first = existing(parts[2], parts[0], parts[1]);
    if (day_first && month_first && *day_first != *month_first)
      return DateAdvice{
          message, "write " + *day_first + " (day first) or " + *month_first + " (month first)"};
    if (day_first || month_first)
      return DateAdvice{message, "write " + (day_first ? *day_first : *month_first)};
  }
  return std::nullopt;
}

/// "1999-2001", with a hyphen or a dash.
std::optional<DateAdvice> hyphen_range(std::string_view text) {
  constexpr std::size_t year_size = 4;
  if (text.size() <= 2 * year_size) return std::nullopt;
  const std::string_view first = text.substr(0, year_size);
  const std::string_view last = text.substr(text.size() - year_size);
  const std::string_view between = text.substr(year_size, text.size() - 2 * year_size);
  const bool dash = between == "-" || between == "\xE2\x80\x93" || between == "\xE2\x80\x94";
  if (!dash || !all_digits(first) || !all_digits(last)) return std::nullopt;
  return DateAdvice{"'" + std::string(text) + "' is not a date",
                    "did you mean " + std::string(first) + ".." + std::string(last) + "?"};
}

}  // namespace

DateAdvice advise_on_date(std::string_view text) {
  if (const auto advice = missing_day(text)) return *advice;
  if (const auto advice = hyphen_range(text)) return *advice;
  if (const auto advice = other_order(text)) return *advice;
  return {"'" + shortened(text) + "' is not a date", std::string(forms)};
}

}  // namespace dateline::query
