// SPDX-License-Identifier: GPL-2.0-or-later
// Parts of a year: "summer 1998", "in the spring", "the third quarter of 2006", "Q3 2006".
#include "base/word_map.hpp"
#include "entity/time_finder.hpp"

#include <algorithm>
#include <array>

namespace dateline::entity {

namespace {

/// Before a season that has no year: "in the spring", "since autumn".
constexpr auto kBeforeSeason = word_set(
    std::to_array<std::string_view>({"in", "since", "until", "till", "by", "during", "over",
                                     "through", "throughout", "before", "after", "late", "early"}));

/// Nobody reports a quarter in such words: it is one of a game.
constexpr auto kGameWords = word_set(std::to_array<std::string_view>(
    {"points", "scored", "game",   "games",       "touchdown", "touchdowns", "ball",
     "lead",   "goal",   "goals",  "yards",       "coach",     "team",       "rebounds",
     "score",  "tied",   "basket", "quarterback", "fumble",    "kick",       "pass"}));

/// What is still to be told of a quarter that is over.
constexpr auto kResults = word_set(std::to_array<std::string_view>(
    {"profit", "profits", "loss", "losses", "earnings", "revenue", "revenues", "sales", "results",
     "net", "income", "growth", "post", "report", "gdp", "output", "production", "shipments"}));

constexpr std::uint32_t kWordsAround = 15;
constexpr int kMonthsOfReports = 3;  ///< in which the last quarter of the year before is reported

}  // namespace

/// As year_after, and "1978-79", "1985/86".
std::optional<YearSpan> TimeFinder::years_after(std::uint32_t& next) const {
  const auto year = year_after(next);
  if (!year) return std::nullopt;
  int last = *year;
  const std::uint32_t end = year_number(next - 1) ? end_of_years(next - 1, *year, last) : next;
  if (last > *year) next = end;
  return YearSpan{*year, std::max(last, *year)};
}

/// "summer 1998", "the winter of 1978-79", "spring of last year", "in the spring".
TimeFinder::Found TimeFinder::season_at(std::uint32_t i) const {
  const int first_month = season_month(word(i));
  if (first_month == 0) return std::nullopt;
  std::uint32_t next = i + 1;
  if (const auto years = years_after(next)) {
    TimeMention found{i, next, season(first_month, years->first), YearFrom::text, "season"};
    found.span.years = *years;
    return found;
  }
  if (!knows_publication() || text_[i].letters != Letters::small) return std::nullopt;
  std::string_view before = word_before(i);
  const bool has_the = before == "the";
  if (has_the) before = word_before(i - 1);
  if (!kBeforeSeason.contains(before)) return std::nullopt;
  // "the fall of Saigon", "in fall prices"
  if (word(i) == "fall" && (!has_the || !ends_before(i + 1))) return std::nullopt;
  if (word(i) == "spring" && !has_the && !ends_before(i + 1) && !text_[i + 1].is(function_word))
    return std::nullopt;
  const auto year = year_of_season(first_month, Shift::none,
                                   tense_around(has_the ? i - 1 : i, i + 1), published_);
  if (!year) return std::nullopt;
  return TimeMention{i, i + 1, season(first_month, *year), YearFrom::shift, "season"};
}

/// "third quarter of 2006", "Q3 2006", "1Q 2017", "second half of last year".
TimeFinder::Found TimeFinder::part_of_year_at(std::uint32_t i) const {
  const std::string_view form = word(i);
  int number = 0, months = 3;
  std::uint32_t next = i + 1;
  if (form.size() == 2 && (form[0] == 'q' || form[0] == 'h')) {
    number = form[1] - '0';
    if (form[0] == 'h') months = 6;
  } else if (form.size() == 2 && form[1] == 'q') {
    number = form[0] - '0';
  } else if ((number = quarter_number(form)) > 0) {
    const std::string_view unit = linked(next);
    if (unit == "half")
      months = 6;
    else if (time_unit(unit) != TimeUnit::quarter)
      return std::nullopt;
    ++next;
  }
  if (number < 1 || number > 12 / months) return std::nullopt;
  if (const auto years = years_after(next)) {
    TimeMention found{i, next, span_of_months(years->first, (number - 1) * months + 1, months),
                      YearFrom::text, months == 3 ? "quarter" : "half-year"};
    found.span.years = *years;
    return found;
  }
  return months == 3 ? quarter_without_year(i, next, number) : std::nullopt;
}

/// In the first months of a year its predecessor's end is reported; else the present year is meant.
TimeFinder::Found TimeFinder::quarter_without_year(std::uint32_t i, std::uint32_t next,
                                                   int quarter) const {
  if (published_.precision < DatePrecision::month) return std::nullopt;
  bool has_results = next < text_.size() && text_[next - 1].before == Between::joined;
  std::uint32_t first = i;
  while (first > 0 && first + kWordsAround > i && !text_[first].starts_sentence) --first;
  for (std::uint32_t k = first; k < next + kWordsAround && (k <= i || in_sentence(k)); ++k) {
    const std::string_view form = text_.form(k);
    if (kGameWords.contains(form)) return std::nullopt;
    has_results = has_results || kResults.contains(form);
  }
  int year = published_.year;
  if (quarter == 4 && published_.month <= kMonthsOfReports &&
      (has_results || tense_around(i, next) != Tense::future))
    --year;
  return TimeMention{i, next, span_of_months(year, quarter * 3 - 2, 3), YearFrom::guess, "quarter"};
}

}  // namespace dateline::entity
