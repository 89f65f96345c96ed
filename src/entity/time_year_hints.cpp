// SPDX-License-Identifier: GPL-2.0-or-later
// What the words around a number of four digits say of its being a year.
#include "base/ascii.hpp"
#include "base/word_map.hpp"
#include "entity/time_finder.hpp"
#include "entity/time_year_words.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

/// "a crowd of 2000"
constexpr auto kQuantities = word_set(std::to_array<std::string_view>(
    {"crowd",     "total",      "herd",       "force",      "fleet",    "group",     "army",
     "number",    "height",     "distance",   "depth",      "length",   "average",   "loss",
     "score",     "minimum",    "maximum",    "population", "staff",    "team",      "parish",
     "sum",       "fine",       "price",      "cost",       "capacity", "workforce", "quota",
     "volume",    "weight",     "speed",      "reward",     "turnout",  "audience",  "convoy",
     "gathering", "membership", "complement", "majority",   "margin",   "fee",       "ransom",
     "toll",      "collection", "altitude",   "elevation",  "width",    "reach",     "figure",
     "close",     "gain"}));

/// "dates back to 1995"
constexpr auto kBeforeTo = word_set(std::to_array<std::string_view>(
    {"back", "dates", "dating", "date", "compared", "relative", "delayed", "postponed", "deferred",
     "prior", "similar", "extended", "return", "returned", "forward", "ahead", "brought", "put"}));

/// "cut by 2000"
constexpr auto kMoves = word_set(std::to_array<std::string_view>(
    {"rose", "fell", "up", "down", "increased", "decreased", "cut", "dropped", "climbed", "gained",
     "lost", "grew", "declined", "slipped", "won", "reduced", "raised", "rise", "fall"}));

/// "World Cup 1998", "Human Rights Act 1998"
constexpr auto kEvents = word_set(std::to_array<std::string_view>(
    {"cup",        "day",          "eve",           "games",     "olympics", "expo",      "euro",
     "open",       "championship", "championships", "festival",  "census",   "act",       "budget",
     "conference", "summit",       "election",      "elections", "treaty",   "agreement", "accord",
     "accords",    "report",       "review",        "survey",    "show",     "fair",      "awards",
     "convention", "tour",         "index",         "plan"}));

/// "1987-style"; others make it a number: "2000-strong".
constexpr auto kJoinedToYear = word_set(std::to_array<std::string_view>(
    {"style", "era", "built", "vintage", "based", "born", "dated", "only", "issue", "end", "season",
     "crop", "level", "levels", "model", "made", "type"}));

bool is_plural(const Word& word, std::string_view form) {
  return word.letters == Letters::small && !word.is(function_word) && form.size() > 3 &&
         form.back() == 's' && form[form.size() - 2] != 's';
}

/// A sign of money or a mark that makes it part of another number.
bool is_part_of_amount(std::string_view text, std::uint32_t begin) {
  if (begin == 0) return false;
  const char last = text[begin - 1];
  if (last == '$' || last == '#' || last == '.' || last == ',' || last == '+') return true;
  // "12:1999", but "NOTE:1999 net"
  if (last == ':') return begin < 2 || is_digit(text[begin - 2]);
  const std::string_view before = text.substr(0, begin);
  for (const std::string_view sign : {"\xc2\xa3", "\xc2\xa5", "\xe2\x82\xac"})
    if (before.ends_with(sign) || before.ends_with(std::string(sign) + ' ')) return true;
  return false;
}

/// "1973 - Prices rise", "1973: Prices rise"
bool heads_entry(std::string_view text, std::uint32_t end) {
  const std::string_view after = text.substr(end);
  return after.starts_with(':') || after.starts_with(" - ") || after.starts_with(" -- ") ||
         after.starts_with(" \xe2\x80");
}

/// "1984" and "2001: A Space Odyssey"
bool is_title(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::string_view before = text.substr(0, begin), after = text.substr(end);
  if (!before.ends_with('"') && !before.ends_with("\xe2\x80\x9c")) return false;
  return after.starts_with('"') || after.starts_with(",\"") || after.starts_with(':') ||
         after.starts_with("\xe2\x80\x9d");
}

}  // namespace

/// A capitalised word before the number: events have years, products have numbers.
TimeFinder::Before TimeFinder::hint_of_name(std::uint32_t i) const {
  if (text_[i - 1].is(month) && begins_prices(i)) return Before::not_year;
  if (kEvents.contains(text_.form(i - 1)) || text_[i - 1].is(month | weekday))
    return Before::likely;
  return (*taken_)[i - 1] ? Before::near_year : Before::noun_needed;
}

TimeFinder::Before TimeFinder::hint_of_word(std::uint32_t i) const {
  const std::string_view before = text_.form(i - 1);
  const std::string_view earlier = word_before(i - 1);
  switch (word_before_year(before)) {
    case WordBefore::not_year:
      return Before::not_year;
    case WordBefore::noun_needed:
      return Before::noun_needed;
    case WordBefore::near_year:
      if ((before == "and" || before == "or") && i >= 2 && year_number(i - 2))
        return Before::likely;
      return Before::near_year;
    case WordBefore::likely:
      return Before::likely;
    case WordBefore::sure:
      return Before::sure;
    case WordBefore::of:
      return kQuantities.contains(earlier) ? Before::not_year : Before::sure;
    case WordBefore::to:
      return kBeforeTo.contains(earlier) ? Before::likely : Before::noun_needed;
    case WordBefore::by:
      return kMoves.contains(earlier) ? Before::noun_needed : Before::likely;
    default:
      break;
  }
  const Word& last = text_[i - 1];
  if (last.possessive) return Before::likely;
  if (last.letters == Letters::digits) {
    if (i >= 2 && text_[i - 2].is(month) && begins_prices(i - 1)) return Before::not_year;
    return year_number(i - 1) && (*taken_)[i - 1] == false ? Before::near_year : Before::not_year;
  }
  const bool names = last.capitalised() && last.sentence == SentenceCase::normal &&
                     !(last.starts_sentence && last.is(common_word));
  if (names) return hint_of_name(i);
  // A word no English list has: in another language most such numbers are years.
  return last.classes == 0 && !last.capitalised() ? Before::likely : Before::open;
}

TimeFinder::Before TimeFinder::hint_before(std::uint32_t i) const {
  const Word& number = text_[i];
  const std::string_view text = text_.text();
  if (is_part_of_amount(text, number.begin) || is_title(text, number.begin, number.end))
    return Before::not_year;
  if (i == 0 || number.starts_sentence) return Before::likely;
  switch (number.before) {
    case Between::joined: {
      const WordBefore told = word_before_year(text_.form(i - 1));
      return told == WordBefore::likely || told == WordBefore::sure ? Before::likely
                                                                    : Before::not_year;
    }
    case Between::opening:
      return Before::likely;
    case Between::comma: {
      if (year_number(i - 1)) return Before::sure;
      return Before::open;
    }
    case Between::blank:
      return hint_of_word(i);
    case Between::stop:
      return word_before_year(text_.form(i - 1)) == WordBefore::not_year ? Before::not_year
                                                                         : Before::open;
    default:
      if (heads_entry(text, number.end)) return Before::likely;
      return word_before_year(text_.form(i - 1)) == WordBefore::likely ? Before::likely
                                                                       : Before::near_year;
  }
}

/// `end` is the word after the number or the range.
TimeFinder::After TimeFinder::hint_after(std::uint32_t end, int year) const {
  const Word& number = text_[end - 1];
  const std::string_view text = text_.text();
  if (number.end < text.size() && text[number.end] == '%') return After::unit;
  if (number.possessive) return After::year_noun;
  if (!in_sentence(end)) return After::open;
  const Word& next = text_[end];
  const std::string_view form = text_.form(end);
  if (next.before == Between::joined) {
    if (kJoinedToYear.contains(form)) return After::noun;
    return next.letters == Letters::small ? After::unit : After::open;
  }
  if (next.before != Between::blank) return After::open;
  switch (word_after_year(form)) {
    case WordAfter::unit:
      return After::unit;
    case WordAfter::people:
      return After::plural;
    case WordAfter::vague:
      return After::vague;
    case WordAfter::year_noun:
      return After::year_noun;
    case WordAfter::countable:
      return year % 100 == 0 ? After::plural : After::year_noun;
    default:
      break;
  }
  if (form == "or" && (linked(end + 1) == "more" || linked(end + 1) == "so")) return After::unit;
  // "1960 Elm Street", "1960 14th Street"
  const bool may_name_street = next.capitalised() || (form.size() > 2 && day_number(end));
  for (std::uint32_t i = end + 1; may_name_street && i < end + 3 && !ends_before(i); ++i)
    if (text_[i].capitalised() && word_after_year(text_.form(i)) == WordAfter::street)
      return After::unit;
  if (next.letters == Letters::digits || next.is(function_word | number_word)) return After::open;
  if (next.capitalised())
    return next.is(demonym) && form.ends_with('s') ? After::plural : After::noun;
  if (is_plural(next, form)) return After::plural;
  if (form.ends_with("ed")) return After::open;
  // "2000 drinking cans" counts, "1998 corporate profits" doesn't.
  if (!ends_before(end + 1) && is_plural(text_[end + 1], text_.form(end + 1))) {
    const WordAfter told = word_after_year(text_.form(end + 1));
    return told == WordAfter::year_noun ? After::year_noun : After::maybe_plural;
  }
  return After::noun;
}

}  // namespace dateline::entity
