// SPDX-License-Identifier: GPL-2.0-or-later
// Dates with a month: "July 19, 2000", "19 July", "July 2000", "last July"; ISO dates; weekdays.
#include "base/word_map.hpp"
#include "entity/time_finder.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

/// What stands before a month's name that is a word of its own: "in May", "since March".
constexpr auto kBeforeMonth =
    word_set<27>({"in",        "since", "until",     "till",     "by",     "early",  "late",
                  "mid",       "last",  "next",      "this",     "during", "from",   "of",
                  "before",    "after", "between",   "through",  "end",    "coming", "previous",
                  "following", "every", "beginning", "starting", "to",     "for"});

/// "The September 11 attacks" are of one year, whenever they are spoken of.
constexpr auto kAttack = word_set(std::to_array<std::string_view>(
    {"attack", "attacks", "terror", "terrorist", "hijackings", "hijackers"}));
constexpr int kAttackYear = 2001;

bool is_abbreviated(std::string_view name) {
  return name.size() <= 4 && name != "june" && name != "july" && name != "may";
}

}  // namespace

/// "may" and "march" are verbs, "Jun" and "Jan" are persons, unless something tells.
bool TimeFinder::is_month_name(std::uint32_t i, bool has_number) const {
  const Word& name = text_[i];
  if (name.letters == Letters::small) return has_number && year_number(i + 1);
  if (has_number) return true;
  if (is_abbreviated(word(i))) return false;
  if (!name.is(common_word | function_word | first_name)) return true;
  return name.sentence == SentenceCase::normal && kBeforeMonth.contains(word_before(i));
}

/// The year named after a month or a part of the year, at `next` and maybe after a comma or "of":
/// "July 1998", "July of last year", "May '68". Moves `next` past it.
std::optional<int> TimeFinder::year_after(std::uint32_t& next) const {
  if (!in_sentence(next)) return std::nullopt;
  if (const auto year = year_number(next)) {
    // "July 19, 2000 people": what the number counts makes it no year.
    const After after = hint_after(next + 1, *year);
    if (after == After::unit || (after == After::plural && *year % 50 == 0)) return std::nullopt;
    if (begins_prices(next)) return std::nullopt;
    ++next;
    return year;
  }
  if (const auto year = short_year(next)) {
    ++next;
    return year;
  }
  std::uint32_t at = next;
  if (word(at) == "of" || word(at) == "in") ++at;
  if (word(at) == "fiscal" || word(at) == "calendar") ++at;
  if (const auto year = year_number(at)) {
    if (hint_after(at + 1, *year) == After::unit) return std::nullopt;
    next = at + 1;
    return year;
  }
  if (word(at + 1) != "year") return std::nullopt;
  const std::string_view which = word(at);
  if (which == "that") {
    if (anchor_.year == 0) return std::nullopt;
    next = at + 2;
    return anchor_.year;
  }
  const Shift shift = shift_of(which);
  if (shift == Shift::none || !knows_publication()) return std::nullopt;
  next = at + 2;
  return published_.year + (shift == Shift::last ? -1 : shift == Shift::next ? 1 : 0);
}

/// The year of an entry of a chronology, "June 9: ..." below "2008:"; word `next` follows the date.
std::optional<int> TimeFinder::year_of_entry(std::uint32_t i, std::uint32_t next) const {
  if (heading_year_ == 0 || next >= text_.size()) return std::nullopt;
  const std::string_view after = text_.text().substr(text_[next - 1].end, 3);
  if (!after.starts_with(':') && !after.starts_with(" - ") && !after.starts_with(" --"))
    return std::nullopt;
  const bool begins =
      text_[i].starts_sentence || (i > 0 && text_[i - 1].starts_sentence && year_number(i - 1));
  return begins ? std::optional<int>(heading_year_) : std::nullopt;
}

/// The year of a month in front of others: "October and November 1991".
std::optional<int> TimeFinder::year_of_row(std::uint32_t next, int number) const {
  std::uint32_t at = next + 1;
  if ((linked(next) != "and" && linked(next) != "or") || ends_before(at) || !text_[at].is(month) ||
      text_[at].letters == Letters::small)
    return std::nullopt;
  const int other = month_number(word(at));
  ++at;
  if (day_number(at)) ++at;
  const auto year = year_after(at);
  if (!year) return std::nullopt;
  return number <= other ? *year : *year - 1;
}

/// Whether the month at `i` stands in one row with the last one.
bool TimeFinder::continues_row(std::uint32_t i) const {
  if (months_before_.last == i) return in_sentence(i) && text_[i].before == Between::comma;
  return months_before_.last + 1 == i && (word_before(i) == "and" || word_before(i) == "or");
}

/// The year of a month, the text leaving it to the reader; word `next` follows.
int TimeFinder::guessed_year(std::uint32_t i, std::uint32_t next, int number) const {
  // "June/July shipments" are to come, whatever was paid for them.
  const bool slashed =
      text_.has_behind(next - 1, '/') || text_.text().substr(0, text_[i].begin).ends_with('/');
  const Tense tense = slashed ? Tense::unknown : tense_around(i, next);
  const int year = year_of_month(number, Shift::none, tense, published_);
  // "March, July and December": no month is of an earlier year than the one before it.
  if (months_before_.count < 2 || !continues_row(i)) return year;
  const Date before = Date::from_day_number(months_before_.begin);
  return number > before.month ? std::max<int>(year, before.year) : year;
}

TimeFinder::Found TimeFinder::month_at(std::uint32_t i) const {
  const int number = month_number(word(i));
  std::uint32_t next = i + 1;
  // "June $18" and "May '68" name no day.
  const bool goes_on =
      !ends_before(next) || (in_sentence(next) && text_[next].before == Between::stop);
  std::optional<int> day = goes_on ? day_number(next) : std::nullopt;
  if (day) ++next;
  // "July 19-21": the first day stands for them.
  if (day && next < text_.size() && text_[next].before == Between::joined && day_number(next))
    ++next;
  std::optional<int> year = year_after(next);
  if (!is_month_name(i, day || year)) return std::nullopt;

  TimeMention found{i, next, {}, YearFrom::text, day ? "date" : "month"};
  if (!year) year = year_of_entry(i, next);
  if (!year && number == 9 && day == 11 && kAttack.contains(linked(next))) year = kAttackYear;
  const Shift shift = shift_of(word_before(i));
  if (!year && shift == Shift::none) year = year_of_row(next, number);
  if (!year) {
    if (!knows_publication()) return std::nullopt;
    if (shift != Shift::none) --found.first;
    found.year_from = shift == Shift::none ? YearFrom::guess : YearFrom::shift;
    year = shift == Shift::none ? guessed_year(i, next, number)
                                : year_of_month(number, shift, Tense::unknown, published_);
  }
  if (*year < 1 || *year > 9999) return std::nullopt;
  if (day && *day > days_in_month(*year, number)) day.reset();
  found.span = span_of(day ? Date::from_day(*year, number, *day) : Date::from_month(*year, number));
  return found;
}

/// "19 July 2000", "19th of July".
TimeFinder::Found TimeFinder::day_and_month_at(std::uint32_t i) const {
  const auto day = day_number(i);
  if (!day) return std::nullopt;
  std::uint32_t at = i + 1;
  if (word(at) == "of") ++at;
  if (!in_sentence(at) || !text_[at].is(month)) return std::nullopt;
  if (text_[at].before != Between::blank && text_[at].before != Between::joined)
    return std::nullopt;
  if (text_[at].letters == Letters::small) return std::nullopt;
  const int number = month_number(word(at));
  std::uint32_t next = at + 1;
  std::optional<int> year = year_after(next);
  // "19 March" is a date; "5 May voters" hardly is.
  if (!year && is_abbreviated(word(at)) && text_[at].letters == Letters::capital &&
      word(at) == "mar")
    return std::nullopt;
  TimeMention found{i, next, {}, YearFrom::text, "date"};
  if (!year) year = year_of_entry(i, next);
  if (!year) {
    if (!knows_publication()) return std::nullopt;
    found.year_from = YearFrom::guess;
    year = year_of_month(number, Shift::none, tense_around(i, next), published_);
  }
  if (*day > days_in_month(*year, number)) return std::nullopt;
  found.span = span_of(Date::from_day(*year, number, *day));
  return found;
}

/// "2000-07-19" and "19/07/2000", which are three words joined. Of two numbers that may both be
/// the month, neither is taken for it.
TimeFinder::Found TimeFinder::numeric_date_at(std::uint32_t i) const {
  if (i + 2 >= text_.size() || text_[i + 1].before != Between::joined ||
      text_[i + 2].before != Between::joined || text_[i + 1].letters != Letters::digits)
    return std::nullopt;
  const auto first = small_number(word(i)), second = small_number(word(i + 1)),
             third = small_number(word(i + 2));
  if (!first || !second || !third || text_[i + 2].letters != Letters::digits) return std::nullopt;
  const auto date = [&](int year, int month, int day) -> Found {
    if (month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return std::nullopt;
    return TimeMention{i, i + 3, span_of(Date::from_day(year, month, day)), YearFrom::text, "date"};
  };
  if (const auto year = year_number(i)) {
    if (word(i + 1).size() != 2 || word(i + 2).size() != 2) return std::nullopt;
    return date(*year, *second, *third);
  }
  const auto year = year_number(i + 2);
  if (!year || *first > 31 || *second > 31 || *first < 1 || *second < 1) return std::nullopt;
  if (*first <= 12 && *second <= 12 && *first != *second)
    return TimeMention{i, i + 3, span_of_years(*year, *year), YearFrom::text, "date"};
  return *second <= 12 ? date(*year, *second, *first) : date(*year, *first, *second);
}

TimeFinder::Found TimeFinder::weekday_at(std::uint32_t i) const {
  // "Sun" and "Sat" are words; abbreviations stand in dates that say more anyway.
  const int number = weekday_number(word(i));
  if (number < 0 || text_[i].letters == Letters::small || word(i).size() < 6) return std::nullopt;
  if (published_.precision < DatePrecision::day) return std::nullopt;
  const Shift shift = shift_of(word_before(i));
  const Tense tense = shift == Shift::none ? tense_around(i, i + 1) : Tense::unknown;
  const auto day = day_of_weekday(number, shift, tense, published_);
  if (!day) return std::nullopt;
  return TimeMention{shift == Shift::none ? i : i - 1, i + 1, span_of(*day), YearFrom::shift,
                     "weekday"};
}

}  // namespace dateline::entity
