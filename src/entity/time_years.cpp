// SPDX-License-Identifier: GPL-2.0-or-later
// Years, ranges of years, decades and centuries: numbers that may as well count something else.
#include "base/word_map.hpp"
#include "entity/time_finder.hpp"

#include <algorithm>
#include <array>

namespace dateline::entity {

namespace {

/// After these a number of the right size is a year.
constexpr auto kBeforeYear = word_set<33>(
    {"in",       "since",  "of",     "until",   "till",     "during", "early", "late",   "mid",
     "year",     "years",  "fiscal", "spring",  "summer",   "autumn", "fall",  "winter", "from",
     "by",       "before", "after",  "between", "through",  "circa",  "end",   "and",    "or",
     "calendar", "ended",  "ending", "january", "december", "season"});

/// After these it counts or names something: "at 2000", "flight 1999", "than 1500".
constexpr auto kBeforeQuantity = word_set<40>(
    {"at",         "about",      "around",        "some",    "than",    "over",    "nearly",
     "almost",     "least",      "most",          "only",    "flight",  "room",    "route",
     "highway",    "no",         "number",        "model",   "boeing",  "airbus",  "roughly",
     "up",         "down",       "approximately", "exactly", "under",   "section", "chapter",
     "page",       "resolution", "article",       "law",     "another", "these",   "those",
     "additional", "usd",        "dlrs",          "extra",   "channel"});

/// Before these it counts: "2000 people", "1500 GMT".
constexpr auto kAfterQuantity = word_set<38>(
    {"people",  "percent", "pct",    "per",     "gmt",    "est",   "edt",  "pst",    "pdt", "local",
     "hours",   "hrs",     "metre",  "meter",   "km",     "miles", "feet", "mph",    "kg",  "lbs",
     "tons",    "tonnes",  "dlrs",   "dollars", "dollar", "euros", "yen",  "pounds", "mln", "bln",
     "million", "billion", "points", "times",   "or",     "more",  "am",   "pm"});

constexpr int kFirstPlainYear = 1900;  ///< older ones need a word that says so

bool is_plural_noun(const Word& word, std::string_view form) {
  return word.letters == Letters::small && !word.is(function_word) && form.size() > 3 &&
         form.back() == 's' && form[form.size() - 2] != 's';
}

bool is_currency_or_decimal(std::string_view text, std::uint32_t begin) {
  if (begin == 0) return false;
  const char before = text[begin - 1];
  if (before == '$' || before == '#' || before == '.' || before == ',' || before == ':')
    return true;
  // Pound, yen and euro signs.
  return begin >= 2 &&
         (text.substr(begin - 2, 2) == "\xc2\xa3" || text.substr(begin - 2, 2) == "\xc2\xa5" ||
          (begin >= 3 && text.substr(begin - 3, 3) == "\xe2\x82\xac"));
}

}  // namespace

/// Whether the number at `i` is a year, by what stands around it.
bool TimeFinder::is_year_here(std::uint32_t i, int year) const {
  const Word& number = text_[i];
  if (is_currency_or_decimal(text_.text(), number.begin)) return false;
  if (number.end < text_.text().size() && text_.text()[number.end] == '%') return false;
  const std::string_view before = word_before(i);
  if (kBeforeQuantity.contains(before)) return false;
  const bool ends = i + 1 >= text_.size() || text_[i + 1].starts_sentence ||
                    text_[i + 1].before != Between::blank;
  if (!ends && kAfterQuantity.contains(word(i + 1))) return false;
  const bool told = kBeforeYear.contains(before);
  if (year < kFirstPlainYear) {
    // "in 1500 cases", "from 1200 to 1300 points"
    return (before == "in" || before == "since" || before == "year" || before == "circa" ||
            before == "of") &&
           (ends || !is_plural_noun(text_[i + 1], word(i + 1)));
  }
  if (!ends && is_plural_noun(text_[i + 1], word(i + 1)))
    return before == "the" || before == "in" || before == "since" || number.possessive;
  // "2000 drinking cans": a round number before two small words is a quantity.
  if (year % 100 == 0 && !ends && before != "in" && before != "since" && i + 2 < text_.size() &&
      text_[i + 1].letters == Letters::small && !text_[i + 1].is(function_word) &&
      text_[i + 2].before == Between::blank && is_plural_noun(text_[i + 2], word(i + 2)))
    return false;
  if (told || before == "the" || number.possessive || number.before == Between::opening)
    return true;
  if (before == "to")
    return i >= 2 && (year_number(i - 2) || word(i - 2) == "delayed" || word(i - 2) == "up");
  // "World Cup 2010", "2010 budget": nothing speaks against it.
  return !(i > 0 && text_[i - 1].letters == Letters::digits && !year_number(i - 1));
}

/// The word after a range that begins with the year at `i`: "1998-2001", "1998-99", "1998 to 2001".
/// `i + 1` if none does.
std::uint32_t TimeFinder::range_end(std::uint32_t i, int first, int& last) const {
  last = first;
  std::uint32_t at = i + 1;
  if (at >= text_.size() || text_[at].starts_sentence) return at;
  const std::string_view link = word(at);
  const bool joined = text_[at].before == Between::joined || text_[at].before == Between::other ||
                      text_[at].before == Between::dash;
  if (text_[at].before == Between::blank && (link == "to" || link == "until" || link == "through" ||
                                             (link == "and" && word_before(i) == "between"))) {
    const auto year = year_number(at + 1);
    if (!year || *year <= first) return at;
    last = *year;
    return at + 2;
  }
  if (!joined) return at;
  if (const auto year = year_number(at); year && *year > first) {
    last = *year;
    return at + 1;
  }
  if (text_[at].before == Between::joined && text_[at].letters == Letters::digits &&
      link.size() == 2) {
    const auto tail = small_number(link);
    if (tail && *tail > first % 100) {
      last = first / 100 * 100 + *tail;
      return at + 1;
    }
  }
  return at;
}

TimeFinder::Found TimeFinder::year_at(std::uint32_t i) const {
  const auto year = year_number(i);
  if (!year) return std::nullopt;
  if (text_[i].before == Between::joined && i > 0 && text_[i - 1].letters == Letters::digits)
    return std::nullopt;
  int last = *year;
  const std::uint32_t end = range_end(i, *year, last);
  const bool range = last > *year;
  if (!is_year_here(i, *year) && !(range && *year >= kFirstPlainYear)) return std::nullopt;
  return TimeMention{i, end, span_of_years(*year, last), range ? "time: years" : "time: year"};
}

/// "1990s", "1990's" (a possessive to the splitter), "'90s", "the 90s".
TimeFinder::Found TimeFinder::decade_at(std::uint32_t i) const {
  std::string_view form = word(i);
  const bool with_s = form.size() > 1 && form.back() == 's';
  if (with_s) form.remove_suffix(1);
  if (!with_s && !(text_[i].possessive && form.size() == 4 && word_before(i) == "the"))
    return std::nullopt;
  const auto value = small_number(form);
  if (!value || *value % 10 != 0) return std::nullopt;
  int first = *value;
  if (form.size() == 2) {
    // A person "in his 70s" is no decade, nor are temperatures "in the 90s" without the apostrophe.
    const std::uint32_t begin = text_[i].begin;
    const std::string_view text = text_.text();
    const bool apostrophe = (begin > 0 && text[begin - 1] == '\'') ||
                            (begin > 2 && text.substr(begin - 3, 3) == "\xe2\x80\x99") ||
                            (begin > 2 && text.substr(begin - 3, 3) == "\xe2\x80\x98");
    if (!apostrophe) return std::nullopt;
    const int now = knows_publication() ? published_.year : 2000;
    first += now / 100 * 100;
    if (first > now) first -= 100;
  } else if (form.size() != 4 || first < kFirstYear || first > kLastYear) {
    return std::nullopt;
  }
  // "the 1900s" is taken as the decade, as news means it.
  return TimeMention{i, i + 1, span_of_years(first, first + 9), "time: decade"};
}

/// "19th century", "the twentieth century". No year of it is what the article is about.
TimeFinder::Found TimeFinder::century_at(std::uint32_t i) const {
  if (i + 1 >= text_.size() || word(i + 1) != "century") return std::nullopt;
  static constexpr std::array<std::string_view, 12> kOrdinals{
      "tenth",     "eleventh",    "twelfth",    "thirteenth", "fourteenth", "fifteenth",
      "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",  "first"};
  int number = 0;
  if (text_[i].letters == Letters::digits) {
    number = day_number(i).value_or(0);
  } else {
    const auto found = std::find(kOrdinals.begin(), kOrdinals.end(), word(i));
    if (found == kOrdinals.end()) return std::nullopt;
    number = static_cast<int>(found - kOrdinals.begin()) + 10;
    if (word(i) == "first") number = word_before(i) == "twenty" ? 21 : 1;
  }
  if (number < 1 || number > 30) return std::nullopt;
  TimeSpan span = span_of_years((number - 1) * 100 + 1, number * 100);
  span.years = {};
  return TimeMention{i, i + 2, span, "time: century"};
}

}  // namespace dateline::entity
