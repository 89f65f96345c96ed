// SPDX-License-Identifier: GPL-2.0-or-later
// Times told from the publication: "last year", "next month", "last summer", "two decades ago".
#include "entity/time_finder.hpp"

namespace dateline::entity {

namespace {

/// Seasons last three months; winter begins in December.
TimeSpan season(int first_month, int year) {
  const Date begin = Date::from_month(year, first_month);
  const Date end =
      first_month == 12 ? Date::from_month(year + 1, 2) : Date::from_month(year, first_month + 2);
  return {{begin.days().first, end.days().last}, DatePrecision::month, {year, year}};
}

}  // namespace

/// "last year", "this month", "next summer", "the previous year", "the past decade" (its years).
TimeFinder::Found TimeFinder::shifted_at(std::uint32_t i) const {
  const Shift shift = shift_of(word(i));
  if (shift == Shift::none || !knows_publication() || i + 1 >= text_.size()) return std::nullopt;
  if (text_[i + 1].before != Between::blank) return std::nullopt;
  const int count = shift == Shift::last ? 1 : shift == Shift::next ? -1 : 0;
  if (const int month = season_month(word(i + 1))) {
    // The last summer is the one that has ended.
    const int last_month = (month + 1) % 12 + 1;
    int year = year_of_month(shift == Shift::last ? last_month : month, shift, published_);
    if (shift == Shift::last && last_month < month) --year;
    return TimeMention{i, i + 2, season(month, year), "time: season"};
  }
  const TimeUnit unit = time_unit(word(i + 1));
  if (unit == TimeUnit::none || unit == TimeUnit::day || unit == TimeUnit::century)
    return std::nullopt;
  if (unit == TimeUnit::decade) {
    const int decade = published_.year / 10 * 10 - count * 10;
    return TimeMention{i, i + 2, span_of_years(decade, decade + 9), "time: decade"};
  }
  const auto date = units_before(published_, count, unit);
  if (!date) return std::nullopt;
  return TimeMention{i, i + 2, span_of(*date), "time: relative"};
}

/// "two years ago", "a year earlier", "20 years ago", "twenty-five years ago".
TimeFinder::Found TimeFinder::ago_at(std::uint32_t i) const {
  if (!knows_publication()) return std::nullopt;
  auto count = small_number(word(i));
  if (!count) return std::nullopt;
  std::uint32_t at = i + 1;
  if (at < text_.size() && text_[at].before == Between::joined && *count >= 20) {
    const auto ones = small_number(word(at));
    if (ones && *ones < 10) {
      *count += *ones;
      ++at;
    }
  }
  const TimeUnit unit = time_unit(word(at));
  if (unit == TimeUnit::none) return std::nullopt;
  const std::string_view after = word(at + 1);
  // "Two years earlier" counts from another time the text speaks of; "a year earlier" compares with
  // now.
  const bool compares =
      *count == 1 && unit == TimeUnit::year && (after == "earlier" || after == "before");
  if (after != "ago" && !compares) return std::nullopt;
  const auto date = units_before(published_, *count, unit);
  if (!date) return std::nullopt;
  return TimeMention{i, at + 2, span_of(*date), "time: relative"};
}

}  // namespace dateline::entity
