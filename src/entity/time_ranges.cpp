// SPDX-License-Identifier: GPL-2.0-or-later
// What runs from one time to another: "1998-2001", "from March to May 2004".
#include "base/word_map.hpp"
#include "entity/time_finder.hpp"

namespace dateline::entity {

namespace {

/// May stand between the link and the other end: "1998 to early 2001".
constexpr auto kBeforeEnd = word_set(std::to_array<std::string_view>(
    {"early", "late", "mid", "the", "end", "of", "beginning", "start", "middle"}));

constexpr std::uint32_t kWordsBeforeEnd = 3;

int month_of(DayNumber day) { return Date::from_day_number(day).month; }

constexpr std::string_view kEnDash = "\xe2\x80\x93";

/// A quarter, a season: what lasts more than a month.
bool is_part_of_year(const TimeSpan& span) { return span.days.last - span.days.first > 31; }

/// A month without a year, put into one.
TimeSpan in_year(const TimeSpan& span, int year) {
  const Date date = Date::from_day_number(span.days.first);
  if (span.precision == DatePrecision::day && date.day <= days_in_month(year, date.month))
    return span_of(Date::from_day(year, date.month, date.day));
  return span_of_months(year, date.month, 1);
}

}  // namespace

/// The word after a range that begins with the year at `i`: "1998-2001", "1998-99", "1986/87".
/// `i + 1` if none does; `last` is 0 if the number is joined to one that makes it no year.
std::uint32_t TimeFinder::end_of_years(std::uint32_t i, int first, int& last) const {
  last = first;
  const std::uint32_t at = i + 1;
  if (!in_sentence(at) || text_[at].letters != Letters::digits) return at;
  const Between between = text_[at].before;
  if (between != Between::joined && between != Between::other && between != Between::dash)
    return at;
  const std::string_view gap = text_.text().substr(text_[i].end, text_[at].begin - text_[i].end);
  const bool is_slash = gap == "/";
  const bool is_line = gap == "-" || gap == " - " || gap == "--" || gap == " -- " ||
                       gap.find("\xe2\x80") != std::string_view::npos;
  if (!is_slash && !is_line) return at;
  if (const auto year = year_number(at)) {
    if (*year <= first || (is_slash && *year != first + 1)) {
      if (between == Between::joined) last = 0;
      return at;
    }
    last = *year;
    return at + 1;
  }
  if (between != Between::joined && gap != kEnDash) return at;
  const std::string_view tail = text_.form(at);
  const auto value = tail.size() == 2 ? small_number(tail) : std::nullopt;
  if (!value) {
    last = 0;
    return at;
  }
  const int year = first / 100 * 100 + (*value == 0 ? 100 : 0) + *value;
  if (year <= first || (is_slash && year != first + 1)) {
    last = 0;
    return at;
  }
  last = year;
  return at + 1;
}

/// A time a range may end with; what stands before it tells nothing of a year.
TimeFinder::Found TimeFinder::range_end_at(std::uint32_t i) const {
  if ((*taken_)[i]) return std::nullopt;
  if (const auto year = year_number(i)) {
    if (hint_after(i + 1, *year) <= After::plural) return std::nullopt;
    return TimeMention{i, i + 1, span_of_years(*year, *year), YearFrom::text, ""};
  }
  const bool may_start = text_[i].letters == Letters::digits || text_[i].is(month | time_word);
  return may_start ? at(i) : std::nullopt;
}

/// The mention, or the range that it begins.
TimeMention TimeFinder::with_end(const TimeMention& begin) const {
  std::uint32_t at = begin.last;
  if (!in_sentence(at) || begin.span.years.first == 0 ||
      begin.span.years.first != begin.span.years.last || begin.year_from == YearFrom::shift)
    return begin;
  const std::string_view link = linked(at), before = word_before(begin.first);
  const std::string_view gap =
      text_.text().substr(text_[at - 1].end, text_[at].begin - text_[at - 1].end);
  const bool joined = gap == "-" || gap == "/" || gap == kEnDash;
  if (text_[at].before == Between::blank || (gap == "-" && link == "to")) {
    const bool runs_on =
        link == "to" || link == "until" || link == "through" || link == "till" ||
        (link == "and" && (before == "between" || word(begin.first - 2) == "between"));
    if (!runs_on) return begin;
    ++at;
    for (std::uint32_t n = 0; n < kWordsBeforeEnd && kBeforeEnd.contains(linked(at)); ++n) ++at;
    if (ends_before(at)) return begin;
  } else if (!joined || begin.span.precision == DatePrecision::year) {
    return begin;
  }
  const Found end = range_end_at(at);
  if (!end || end->span.years.first == 0 || end->year_from == YearFrom::shift) return begin;
  if (end->year_from == YearFrom::guess && is_part_of_year(begin.span)) return begin;

  TimeSpan from = begin.span, to = end->span;
  if (begin.year_from == YearFrom::guess && end->year_from == YearFrom::text) {
    const int year = to.years.first;
    if (to.precision < DatePrecision::month) return begin;
    from = in_year(from, month_of(from.days.first) <= month_of(to.days.first) ? year : year - 1);
  } else if (end->year_from == YearFrom::guess) {
    if (from.precision < DatePrecision::month) return begin;
    if (to.precision < DatePrecision::month) return begin;
    // In December "January-September" is over, unless something "will" happen then.
    const bool is_over = begin.year_from == YearFrom::guess && from.years.first > published_.year &&
                         to.years.first == published_.year &&
                         tense_around(begin.first, begin.last) != Tense::future;
    if (is_over) from = in_year(from, published_.year);
    const int year = from.years.first;
    to = in_year(to, month_of(to.days.first) >= month_of(from.days.first) ? year : year + 1);
  }
  if (to.days.last < from.days.last) return begin;
  TimeMention range = begin;
  range.last = end->last;
  range.span = {{from.days.first, to.days.last},
                std::min(from.precision, to.precision),
                {from.years.first, to.years.last}};
  if (end->year_from == YearFrom::text) range.year_from = YearFrom::text;
  range.why = "range";
  return range;
}

}  // namespace dateline::entity
