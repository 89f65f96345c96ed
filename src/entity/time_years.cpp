// SPDX-License-Identifier: GPL-2.0-or-later
// Years written with digits, which may as well count something else: "1998", "'98", "FY98".
#include "base/word_map.hpp"
#include "entity/time_finder.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::entity {

namespace {

constexpr int kFirstPlainYear = 1900;  ///< older ones need a word that says so
constexpr int kFirstLikelyYear = 1500;
/// A year that only a "for" or "with" tells lies no further from the publication than this.
constexpr int kAdjacent = 2, kNearby = 5, kNearbyWithNoun = 15;
constexpr int kUnknownDistance = kAdjacent + 1;
/// A year of two digits may lie so far ahead.
constexpr int kAhead = 10;
/// Numbers further apart are no range of years, unless more tells so.
constexpr int kLongestRange = 60;

bool is_round(int year) { return year % 50 == 0; }

bool is_time_of_day(int number) { return number % 15 == 0 && number % 100 < 60; }
constexpr auto kBeforeTime = word_set(
    std::to_array<std::string_view>({"after", "before", "until", "till", "from", "by", "to"}));

/// "the 1986 operations", "its 1986 operations"
constexpr auto kOwners = word_set(std::to_array<std::string_view>({"the", "its", "their"}));

/// "They know 1999 is near."
constexpr auto kAfterSubject =
    word_set(std::to_array<std::string_view>({"is", "was", "will", "would", "has"}));

/// Words before "'98".
constexpr auto kBeforeShort = word_set(std::to_array<std::string_view>(
    {"in",     "of",     "since",   "from",   "early", "late",   "mid",    "until",  "by",
     "before", "after",  "the",     "to",     "and",   "summer", "winter", "spring", "autumn",
     "fall",   "fiscal", "between", "during", "class", "for",    "year"}));

}  // namespace

/// Whether the number at `i`, or the range that begins with it and ends before `end`, is a year,
/// by what stands around it.
bool TimeFinder::is_year_here(std::uint32_t i, std::uint32_t end, int year) const {
  const Before before = hint_before(i);
  // "the average of 1980-86"
  if (before == Before::not_year && (end == i + 1 || word_before(i) != "of")) return false;
  const After after = hint_after(end, year);
  if (after == After::unit) return false;
  if (end > i + 1 && text_.form(end - 1).size() == 2) return true;  // "1987/88 stocks"
  const bool is_range = end > i + 1 || runs_to_year(end, year);
  if (year < kFirstPlainYear) {
    if (begins_prices(i)) return false;
    // "110 S. Ct. 1839 (1990)"
    if (in_sentence(end) && text_[end].before == Between::opening && year_number(end)) return false;
    // "in 1500 cases", "from 1200 to 1300 points"
    if (after == After::plural && is_round(year)) return false;
    if (is_time_of_day(year) && kBeforeTime.contains(word_before(i))) return false;
    if (before == Before::sure || (is_range && before >= Before::open)) return true;
    if (word(end) == "level" || word(end) == "mark") return false;
    if (text_[i].starts_sentence && after == After::noun) return year >= kFirstLikelyYear;
    return before == Before::likely && year >= kFirstLikelyYear && !is_round(year) &&
           after != After::plural;
  }
  if (is_range) return after != After::plural;
  const int distance = knows_publication() ? std::abs(year - published_.year) : kUnknownDistance;
  switch (before) {
    case Before::sure:
      if (after == After::maybe_plural || after == After::vague)
        return !is_round(year) || word_before(i) != "of";
      return after != After::plural || !is_round(year) || text_[i - 1].starts_sentence;
    case Before::likely:
      return after > After::vague || (!is_round(year) && kOwners.contains(word_before(i)));
    case Before::near_year:
      if (after == After::year_noun) return true;
      // "Europe 2000" is a name, "Italy 1998" tells of a year.
      if (is_round(year) && (*taken_)[i - 1]) return false;
      return (after == After::open && distance <= kNearby) ||
             (after == After::noun && distance <= kNearbyWithNoun);
    case Before::open:
      return after == After::year_noun || after == After::noun ||
             (after == After::open &&
              ((text_[i].sentence != SentenceCase::normal && distance <= kNearbyWithNoun) ||
               (distance <= kAdjacent && kAfterSubject.contains(linked(end)))));
    case Before::noun_needed:
      return after == After::year_noun ||
             (after == After::noun && distance <= kAdjacent && !is_round(year)) ||
             (distance <= kNearby && pairs_with_year(end, year));
    case Before::not_year:
      break;
  }
  return false;
}

TimeFinder::Found TimeFinder::year_at(std::uint32_t i) const {
  const auto year = year_number(i);
  if (!year) return std::nullopt;
  if (text_[i].before == Between::joined && i > 0 && text_[i - 1].letters == Letters::digits)
    return std::nullopt;
  int last = *year;
  const std::uint32_t end = end_of_years(i, *year, last);
  if (last == 0 || !is_year_here(i, end, *year) || begins_range_of_numbers(i, end, *year))
    return std::nullopt;
  const bool range = last > *year;
  return TimeMention{i, end, span_of_years(*year, last), YearFrom::text, range ? "years" : "year"};
}

/// "1998 to 2001": word `end` links the year to a later one.
bool TimeFinder::runs_to_year(std::uint32_t end, int year) const {
  const std::string_view link = linked(end);
  if (link != "to" && link != "through" && link != "until") return false;
  const auto last = ends_before(end + 1) ? std::nullopt : year_number(end + 1);
  return last && *last > year && *last < year + kLongestRange &&
         hint_after(end + 2, *last) > After::maybe_plural;
}

/// "from 1950 to 2000 dollars", "by 1626 to 1420": whatever the second counts, the first counts
/// too.
bool TimeFinder::begins_range_of_numbers(std::uint32_t i, std::uint32_t end, int year) const {
  const std::string_view before = word_before(i);
  if (before != "from" && before != "between" && before != "by") return false;
  const std::string_view link = linked(end);
  if ((link != "to" && link != "and") || ends_before(end + 1) ||
      text_[end + 1].letters != Letters::digits)
    return false;
  const auto other = year_number(end + 1);
  return !other || *other < year || hint_after(end + 2, *other) <= After::plural;
}

/// "to 2011 and 2012 earnings": word `end` links the year to the one after it.
bool TimeFinder::pairs_with_year(std::uint32_t end, int year) const {
  const std::string_view link = linked(end);
  if ((link != "and" && link != "or") || ends_before(end + 1)) return false;
  return year_number(end + 1) == year + 1 && hint_after(end + 2, year + 1) == After::year_noun;
}

/// The year "'98" means: the last such, or one not far ahead.
std::optional<int> TimeFinder::short_year(std::uint32_t i) const {
  if (i >= text_.size() || text_[i].letters != Letters::digits || !after_apostrophe(i))
    return std::nullopt;
  const std::string_view form = text_.form(i);
  const auto value = form.size() == 2 ? small_number(form) : std::nullopt;
  if (!value) return std::nullopt;
  return year_of_two_digits(*value);
}

int TimeFinder::year_of_two_digits(int digits) const {
  const int latest = (knows_publication() ? published_.year : 2000) + kAhead;
  const int year = latest / 100 * 100 + digits;
  return year > latest ? year - 100 : year;
}

/// "class of '68", "in '99", "the '98 World Cup".
TimeFinder::Found TimeFinder::short_year_at(std::uint32_t i) const {
  const auto year = short_year(i);
  if (!year || !kBeforeShort.contains(word_before(i)) || hint_after(i + 1, *year) <= After::plural)
    return std::nullopt;
  return TimeMention{i, i + 1, span_of_years(*year, *year), YearFrom::text, "year"};
}

/// "FY2007", "FY16", "FY2006/07".
TimeFinder::Found TimeFinder::fiscal_year_at(std::uint32_t i) const {
  std::string_view form = text_.form(i);
  if (!form.starts_with("fy")) return std::nullopt;
  form.remove_prefix(2);
  const auto value = form.size() == 2 || form.size() == 4 ? small_number(form) : std::nullopt;
  if (!value || form.front() < '0' || form.front() > '9') return std::nullopt;
  const int year = form.size() == 2 ? year_of_two_digits(*value) : *value;
  if (year < kFirstPlainYear || year > kLastYear) return std::nullopt;
  int last = year;
  const std::uint32_t end = end_of_years(i, year, last);
  if (last == 0) return std::nullopt;
  return TimeMention{i, end, span_of_years(year, last), YearFrom::text, "fiscal year"};
}

}  // namespace dateline::entity
