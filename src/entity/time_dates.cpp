// SPDX-License-Identifier: GPL-2.0-or-later
// Dates with a month: "July 19, 2000", "19 July", "July 2000", "last July"; ISO dates; weekdays.
#include "base/word_map.hpp"
#include "entity/time_finder.hpp"

namespace dateline::entity {

namespace {

/// What stands before a month's name that is a word of its own: "in May", "since March".
constexpr auto kBeforeMonth =
    word_set<27>({"in",        "since", "until",     "till",     "by",     "early",  "late",
                  "mid",       "last",  "next",      "this",     "during", "from",   "of",
                  "before",    "after", "between",   "through",  "end",    "coming", "previous",
                  "following", "every", "beginning", "starting", "to",     "for"});

bool is_abbreviated(std::string_view name) {
  return name.size() <= 4 && name != "june" && name != "july" && name != "may";
}

}  // namespace

/// "may" and "march" are verbs, "Jun" and "Jan" are persons, unless something tells.
bool TimeFinder::is_month_name(std::uint32_t i, bool has_number) const {
  const Word& name = text_[i];
  if (name.letters == Letters::small) return false;
  if (has_number) return true;
  if (is_abbreviated(word(i))) return false;
  if (!name.is(common_word | function_word | first_name)) return true;
  return name.sentence == SentenceCase::normal && kBeforeMonth.contains(word_before(i));
}

/// The year named after a month, at `next` and maybe after a comma, "of" or "this": "July of last
/// year". Moves `next` past it.
std::optional<int> TimeFinder::year_after_month(std::uint32_t& next) const {
  if (next >= text_.size() || text_[next].starts_sentence) return std::nullopt;
  if (const auto year = year_number(next)) {
    // "July 19, 2000 people": a comma and a plural make it a number.
    ++next;
    return year;
  }
  std::uint32_t at = next;
  if (word(at) == "of" || word(at) == "in") ++at;
  if (const auto year = year_number(at)) {
    next = at + 1;
    return year;
  }
  const Shift shift = shift_of(word(at));
  if (shift == Shift::none || word(at + 1) != "year" || !knows_publication()) return std::nullopt;
  next = at + 2;
  return published_.year + (shift == Shift::last ? -1 : shift == Shift::next ? 1 : 0);
}

TimeFinder::Found TimeFinder::month_at(std::uint32_t i) const {
  const int number = month_number(word(i));
  std::uint32_t next = i + 1;
  const bool goes_on = next < text_.size() && !text_[next].starts_sentence;
  std::optional<int> day = goes_on ? day_number(next) : std::nullopt;
  if (day) ++next;
  // "July 19-21": the first day stands for them.
  if (day && next < text_.size() && text_[next].before == Between::joined && day_number(next))
    ++next;
  std::optional<int> year = year_after_month(next);
  if (!is_month_name(i, day || year)) return std::nullopt;

  std::uint32_t first = i;
  if (!year) {
    if (!knows_publication()) return std::nullopt;
    const Shift shift = shift_of(word_before(i));
    if (shift != Shift::none) --first;
    year = year_of_month(number, shift, published_);
  }
  if (*year < 1 || *year > 9999) return std::nullopt;
  if (day && *day > days_in_month(*year, number)) day.reset();
  const Date date = day ? Date::from_day(*year, number, *day) : Date::from_month(*year, number);
  return TimeMention{first, next, span_of(date), day ? "time: date" : "time: month"};
}

/// "19 July 2000", "19th of July".
TimeFinder::Found TimeFinder::day_and_month_at(std::uint32_t i) const {
  const auto day = day_number(i);
  if (!day) return std::nullopt;
  std::uint32_t at = i + 1;
  if (word(at) == "of") ++at;
  if (at >= text_.size() || text_[at].starts_sentence || !text_[at].is(month)) return std::nullopt;
  if (text_[at].before != Between::blank && text_[at].before != Between::joined)
    return std::nullopt;
  if (text_[at].letters == Letters::small) return std::nullopt;
  const int number = month_number(word(at));
  std::uint32_t next = at + 1;
  std::optional<int> year = year_after_month(next);
  // "19 March" is a date; "5 May voters" hardly is.
  if (!year && is_abbreviated(word(at)) && text_[at].letters == Letters::capital &&
      word(at) == "mar")
    return std::nullopt;
  if (!year) {
    if (!knows_publication()) return std::nullopt;
    year = year_of_month(number, Shift::none, published_);
  }
  if (*day > days_in_month(*year, number)) return std::nullopt;
  return TimeMention{i, next, span_of(Date::from_day(*year, number, *day)), "time: date"};
}

/// "2000-07-19", which is three words joined by hyphens.
TimeFinder::Found TimeFinder::iso_date_at(std::uint32_t i) const {
  const auto year = year_number(i);
  if (!year || i + 2 >= text_.size() || text_[i + 1].before != Between::joined ||
      text_[i + 2].before != Between::joined)
    return std::nullopt;
  const auto month = small_number(word(i + 1)), day = small_number(word(i + 2));
  if (!month || !day || word(i + 1).size() != 2 || word(i + 2).size() != 2) return std::nullopt;
  if (*month < 1 || *month > 12 || *day < 1 || *day > days_in_month(*year, *month))
    return std::nullopt;
  return TimeMention{i, i + 3, span_of(Date::from_day(*year, *month, *day)), "time: date"};
}

TimeFinder::Found TimeFinder::weekday_at(std::uint32_t i) const {
  // "Sun" and "Sat" are words; abbreviations stand in dates that say more anyway.
  const int number = weekday_number(word(i));
  if (number < 0 || text_[i].letters == Letters::small || word(i).size() < 6) return std::nullopt;
  const Shift shift = shift_of(word_before(i));
  const auto day = day_of_weekday(number, shift, published_);
  if (!day) return std::nullopt;
  return TimeMention{shift == Shift::none ? i : i - 1, i + 1, span_of(*day), "time: weekday"};
}

}  // namespace dateline::entity
