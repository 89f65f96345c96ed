// SPDX-License-Identifier: GPL-2.0-or-later
// Decades and centuries: "the 1990s", "mid-'70s", "the nineties", "the 19th century".
#include "base/word_map.hpp"
#include "entity/time_finder.hpp"

#include <algorithm>
#include <array>

namespace dateline::entity {

namespace {

constexpr int kDefaultYear = 2000;  ///< decades are told from, where no publication date is known

/// "her early nineties", "temperatures in the low eighties"
constexpr auto kNoDecade = word_set(
    std::to_array<std::string_view>({"his", "her", "their", "my", "your", "our", "low", "high"}));
constexpr auto kBeforeDecade = word_set(
    std::to_array<std::string_view>({"the", "early", "late", "mid", "swinging", "roaring", "since",
                                     "hungry", "naughty", "and", "to", "booming", "wild"}));

}  // namespace

/// The last decade of that number that has begun.
TimeFinder::Found TimeFinder::decade_of(std::uint32_t i, std::uint32_t end, int tens) const {
  const int now = knows_publication() ? published_.year : kDefaultYear;
  int first = now / 100 * 100 + tens;
  if (first > now) first -= 100;
  return TimeMention{i, end, span_of_years(first, first + 9), YearFrom::text, "decade"};
}

/// "1990s", "1990's" (a possessive to the splitter), "'90s".
TimeFinder::Found TimeFinder::decade_at(std::uint32_t i) const {
  std::string_view form = word(i);
  const bool with_s = form.size() > 1 && form.back() == 's';
  if (with_s) form.remove_suffix(1);
  if ((form.size() != 2 && form.size() != 4) || !(with_s || text_[i].possessive))
    return std::nullopt;
  if (!with_s && !(form.size() == 4 && kBeforeDecade.contains(word_before(i)))) return std::nullopt;
  const auto value = small_number(form);
  if (!value || *value % 10 != 0) return std::nullopt;
  // A person "in his 70s" is no decade, nor are temperatures "in the 90s" without the apostrophe.
  if (form.size() == 2) return after_apostrophe(i) ? decade_of(i, i + 1, *value) : std::nullopt;
  if (*value < kFirstYear || *value > kLastYear || hint_before(i) == Before::not_year)
    return std::nullopt;
  // "the 1900s" is taken as the decade, as news means it.
  return TimeMention{i, i + 1, span_of_years(*value, *value + 9), YearFrom::text, "decade"};
}

/// "the nineties", "Roaring Twenties", "nineteen-nineties".
TimeFinder::Found TimeFinder::spelt_decade_at(std::uint32_t i) const {
  if (const int tens = decade_number(word(i))) {
    const std::string_view before = word_before(i);
    if (!kBeforeDecade.contains(before) || kNoDecade.contains(before)) return std::nullopt;
    if (i >= 2 && (before == "early" || before == "late" || before == "mid") &&
        kNoDecade.contains(word_before(i - 1)))
      return std::nullopt;
    return decade_of(i, i + 1, tens);
  }
  if (i + 1 >= text_.size() || !text_[i + 1].is(time_word)) return std::nullopt;
  const int tens = decade_number(linked(i + 1));
  const int century = small_number(word(i)).value_or(0);
  if (tens == 0 || century < 15 || century > 20) return std::nullopt;
  const int first = century * 100 + tens;
  return TimeMention{i, i + 2, span_of_years(first, first + 9), YearFrom::text, "decade"};
}

/// "19th century", "the twentieth century". No year of it is what the article is about.
TimeFinder::Found TimeFinder::century_at(std::uint32_t i) const {
  const std::string_view unit = linked(i + 1);
  if (unit != "century" && unit != "centuries") return std::nullopt;
  static constexpr std::array<std::string_view, 12> kOrdinals{
      "tenth",     "eleventh",    "twelfth",    "thirteenth", "fourteenth", "fifteenth",
      "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",  "first"};
  int number = 0;
  if (text_[i].letters == Letters::digits) {
    if (text_.form(i).size() > 2) number = day_number(i).value_or(0);
  } else {
    const auto* const found = std::find(kOrdinals.begin(), kOrdinals.end(), word(i));
    if (found == kOrdinals.end()) return std::nullopt;
    number = static_cast<int>(found - kOrdinals.begin()) + 10;
    if (word(i) == "first") number = word_before(i) == "twenty" ? 21 : 1;
  }
  if (number < 1 || number > 30) return std::nullopt;
  TimeSpan span = span_of_years((number - 1) * 100 + 1, number * 100);
  span.years = {};
  return TimeMention{i, i + 2, span, YearFrom::text, "century"};
}

}  // namespace dateline::entity
