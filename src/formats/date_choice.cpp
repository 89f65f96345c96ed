// SPDX-License-Identifier: GPL-2.0-or-later
// Ranks dates.
#include "formats/date_choice.hpp"

#include "formats/date_text.hpp"

#include <algorithm>
#include <limits>

namespace dateline::formats {
namespace {

/// Time zones and clocks that are off by a little.
constexpr DayNumber margin_days = 2;

/// Zip files begin their calendar in 1980 and reproducible archives often say 1970 or 1980.
constexpr int first_file_year = 1981;

DayNumber distance(DayNumber day, const DayRange& range) {
  return day < range.first ? range.first - day : std::max(DayNumber{0}, day - range.last);
}

bool within(const Date& date, const Date& coarse) {
  return distance(date.days().first, coarse.days()) == 0;
}

}  // namespace

DateChoice::DateChoice(std::int64_t mtime) {
  if (const auto date = date_from_mtime(mtime)) last_day_ = date->days().last + margin_days;
}

void DateChoice::add(const std::optional<Date>& date, DateOrigin origin) {
  if (date && date->known()) dates_.push_back({*date, origin});
}

void DateChoice::prefer(const std::optional<Date>& date, DateOrigin origin) {
  if (date && date->known()) dates_.insert(dates_.begin(), {*date, origin});
}

void DateChoice::append(const DateChoice& others) {
  dates_.insert(dates_.end(), others.dates_.begin(), others.dates_.end());
}

DatedFrom DateChoice::best() const {
  if (dates_.empty()) return {};
  auto chosen = std::find_if(dates_.begin(), dates_.end(), [this](const DatedFrom& dated) {
    return dated.origin != DateOrigin::mtime && !too_late(dated.date);
  });
  // If all others are too late, it must be the file's time that is wrong.
  if (chosen == dates_.end()) chosen = dates_.begin();
  if (chosen->date.precision >= DatePrecision::day) return *chosen;
  const auto finer = std::find_if(dates_.begin(), dates_.end(), [&](const DatedFrom& dated) {
    return dated.origin != DateOrigin::mtime && dated.date.precision > chosen->date.precision &&
           within(dated.date, chosen->date);
  });
  return finer == dates_.end() ? *chosen : *finer;
}

bool DateChoice::too_late(const Date& date) const {
  return last_day_ && date.days().first > *last_day_;
}

std::optional<Date> date_from_mtime(std::int64_t mtime) {
  const auto date = date_from_seconds(mtime);
  if (!date || date->year < first_file_year) return std::nullopt;
  return date;
}

Date nearest_date(int month, int day, const Date& reference) {
  Date nearest;
  DayNumber best = std::numeric_limits<DayNumber>::max();
  for (int year = reference.year - 1; year <= reference.year + 1; ++year) {
    if (year < 1 || day > days_in_month(year, month)) continue;
    const Date date = Date::from_day(year, month, day);
    const DayNumber away = distance(date.days().first, reference.days());
    if (away >= best) continue;
    best = away;
    nearest = date;
  }
  return nearest;
}

}  // namespace dateline::formats
