// SPDX-License-Identifier: GPL-2.0-or-later
// Dates of publication as terms, and ranges of days as the few terms that cover them.
#include "index/field_terms.hpp"
#include "index/schema.hpp"

namespace dateline {
namespace {

std::string year_digits(const Date& date) { return to_string(Date::from_year(date.year)); }

std::string digits(const Date& date) {
  std::string text = to_string(date);
  std::erase(text, '-');
  return text;
}

std::string month_digits(const Date& date) {
  return digits(Date::from_month(date.year, date.month));
}

bool covers(DayRange outer, DayRange inner) {
  return outer.first <= inner.first && inner.last <= outer.last;
}

}  // namespace

std::vector<std::string> date_terms(const Date& date) {
  using namespace schema;
  if (!date.known()) return {std::string(undated_term)};
  std::vector<std::string> terms{term(year_prefix, year_digits(date))};
  if (date.precision == DatePrecision::year) {
    terms.push_back(term(year_only_prefix, year_digits(date)));
    return terms;
  }
  terms.push_back(term(month_prefix, month_digits(date)));
  if (date.precision == DatePrecision::month)
    terms.push_back(term(month_only_prefix, month_digits(date)));
  else
    terms.push_back(term(day_prefix, digits(Date::from_day(date.year, date.month, date.day))));
  return terms;
}

std::vector<std::string> range_terms(DayRange days) {
  using namespace schema;
  std::vector<std::string> terms;
  for (DayNumber at = days.first; at <= days.last;) {
    const Date date = Date::from_day_number(at);
    const DayRange whole_year = Date::from_year(date.year).days();
    if (covers(days, whole_year)) {
      terms.push_back(term(year_prefix, year_digits(date)));
      at = whole_year.last + 1;
      continue;
    }
    // The first day of the range within a year brings the articles known to that year only; the
    // first within a month those known to that month only.
    if (at == days.first || at == whole_year.first)
      terms.push_back(term(year_only_prefix, year_digits(date)));
    const DayRange whole_month = Date::from_month(date.year, date.month).days();
    if (covers(days, whole_month)) {
      terms.push_back(term(month_prefix, month_digits(date)));
      at = whole_month.last + 1;
      continue;
    }
    if (at == days.first || at == whole_month.first)
      terms.push_back(term(month_only_prefix, month_digits(date)));
    terms.push_back(term(day_prefix, digits(date)));
    ++at;
  }
  return terms;
}

}  // namespace dateline
