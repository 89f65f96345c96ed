// SPDX-License-Identifier: GPL-2.0-or-later
// Finds dates, years and other expressions of time, and resolves them against the publication date.
#include "entity/time_finder.hpp"

namespace dateline::entity {

namespace {

/// A range longer than this gives its two ends only: nothing in it is what the article is about.
constexpr int kLongestRange = 50;
constexpr int kLongestMonth = 31;  ///< days

/// A quick look at the first letter: most articles stand before other words than "year".
bool may_be_unit(std::string_view form) {
  return !form.empty() && std::string_view("ymwdqc").find(form.front()) != std::string_view::npos;
}

}  // namespace

std::string_view TimeFinder::word(std::uint32_t i) const {
  if (i >= text_.size()) return {};
  return text_.form(i);
}

std::string_view TimeFinder::linked(std::uint32_t i) const {
  if (ends_before(i)) return {};
  return text_.form(i);
}

std::string_view TimeFinder::word_before(std::uint32_t i) const {
  if (i == 0 || text_[i].starts_sentence) return {};
  return text_.form(i - 1);
}

bool TimeFinder::ends_before(std::uint32_t i) const {
  return !in_sentence(i) ||
         (text_[i].before != Between::blank && text_[i].before != Between::joined);
}

std::optional<int> TimeFinder::year_number(std::uint32_t i) const {
  if (i >= text_.size() || text_[i].letters != Letters::digits) return std::nullopt;
  const std::string_view form = text_.form(i);
  if (form.size() != 4) return std::nullopt;
  const auto value = small_number(form);
  if (!value || *value < kFirstYear || *value > kLastYear) return std::nullopt;
  return value;
}

bool TimeFinder::begins_prices(std::uint32_t i) const {
  return year_number(i) && in_sentence(i + 1) && text_[i + 1].before == Between::blank &&
         year_number(i + 1);
}

std::optional<int> TimeFinder::day_number(std::uint32_t i) const {
  if (i >= text_.size() || text_[i].letters != Letters::digits) return std::nullopt;
  std::string_view form = text_.form(i);
  if (form.size() > 4) return std::nullopt;
  if (form.size() > 2) {
    const std::string_view ending = form.substr(form.size() - 2);
    if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") form.remove_suffix(2);
  }
  const auto value = small_number(form);
  if (form.size() > 2 || !value || *value < 1 || *value > 31) return std::nullopt;
  return value;
}

bool TimeFinder::after_apostrophe(std::uint32_t i) const {
  const std::string_view before = text_.text().substr(0, text_[i].begin);
  return before.ends_with('\'') || before.ends_with("\xe2\x80\x99") ||
         before.ends_with("\xe2\x80\x98");
}

TimeFinder::Found TimeFinder::at_digits(std::uint32_t i) const {
  const std::string_view form = text_.form(i);
  if (form.size() == 4) {
    if (Found found = numeric_date_at(i)) return found;
    if (text_[i].possessive)
      if (Found found = decade_at(i)) return found;
    if (Found found = year_at(i)) return found;
  } else if (form.size() == 2) {
    if (Found found = short_year_at(i)) return found;
    if (form.back() == 'q')
      if (Found found = part_of_year_at(i)) return found;
  }
  if (form.size() > 5) return std::nullopt;
  if (Found found = numeric_date_at(i)) return found;
  if (Found found = day_and_month_at(i)) return found;
  if (Found found = decade_at(i)) return found;
  if (word(i + 1).starts_with('c'))
    if (Found found = century_at(i)) return found;
  if (form.size() == 3)
    if (Found found = part_of_year_at(i)) return found;
  return may_be_unit(word(i + 1)) ? ago_at(i) : std::nullopt;
}

TimeFinder::Found TimeFinder::at(std::uint32_t i) const {
  const Word& start = text_[i];
  if (start.letters == Letters::digits) return at_digits(i);
  if (start.is(month))
    if (Found found = month_at(i)) return found;
  if (start.is(weekday)) return weekday_at(i);
  if (start.is(number_word)) {
    if (Found found = spelt_decade_at(i)) return found;
    if (Found found = ago_at(i)) return found;
  }
  if (start.is(time_word)) {
    const std::string_view form = text_.form(i);
    if (form == "a" || form == "an") return may_be_unit(word(i + 1)) ? ago_at(i) : std::nullopt;
    if (form == "half") return ago_at(i);
    if (form == "year") return compared_year_at(i);
    if (Found found = century_at(i)) return found;
    if (Found found = shifted_at(i)) return found;
    if (Found found = season_at(i)) return found;
    if (Found found = part_of_year_at(i)) return found;
    return spelt_decade_at(i);
  }
  return start.letters == Letters::upper ? fiscal_year_at(i) : std::nullopt;
}

/// "2008:", "March 17, 2008 - Shares plunge."
bool TimeFinder::heads_chronology(const TimeMention& mention) const {
  if (mention.last >= text_.size()) return false;
  const std::string_view after = text_.text().substr(text_[mention.last - 1].end, 3);
  const std::string_view before = text_.text().substr(0, text_[mention.first].begin);
  const bool begins = text_[mention.first].starts_sentence;
  if (after.starts_with(':')) return begins;
  const bool has_day = mention.span.precision == DatePrecision::day;
  return has_day && (after == " - " || after == " --") && (begins || before.ends_with(": "));
}

/// Later expressions may count from this one.
void TimeFinder::remember(const TimeMention& mention) {
  const YearSpan& years = mention.span.years;
  if (mention.year_from == YearFrom::text && years.first > 0 && years.last - years.first < 2) {
    // Figures "(base 1980)" are compared with another year.
    if (word_before(mention.first) != "base") anchor_ = {years.last, sentence_};
    if (heads_chronology(mention)) heading_year_ = years.last;
  }
  if (mention.year_from != YearFrom::guess || years.first != years.last) return;
  const bool is_quarter = mention.span.days.last - mention.span.days.first > kLongestMonth;
  if (is_quarter) results_year_ = years.last < published_.year ? years.last : 0;
  // "In December sales fell from a year earlier" compares with the December before.
  if (!is_quarter && anchor_.sentence != sentence_) anchor_ = {years.last, sentence_};
  if (is_quarter) return;
  months_before_ = {mention.last, continues_row(mention.first) ? months_before_.count + 1 : 1,
                    mention.span.days.first};
}

std::vector<TimeMention> TimeFinder::find(const std::vector<bool>& taken) {
  std::vector<TimeMention> mentions;
  taken_ = &taken;
  std::uint32_t next = 0;
  for (const TimeBeginning& start : text_.time_beginnings()) {
    if (start.word < next || taken[start.word]) continue;
    sentence_ = start.sentence;
    Found found = at(start.word);
    if (!found) continue;
    *found = with_end(*found);
    remember(*found);
    mentions.push_back(*found);
    next = found->last;
  }
  return mentions;
}

void add_years(const TimeMention& mention, std::set<std::int16_t>& years) {
  const YearSpan span = mention.span.years;
  if (span.first == 0) return;
  if (span.last - span.first > kLongestRange) {
    years.insert(static_cast<std::int16_t>(span.first));
    years.insert(static_cast<std::int16_t>(span.last));
    return;
  }
  for (int year = span.first; year <= span.last; ++year)
    years.insert(static_cast<std::int16_t>(year));
}

}  // namespace dateline::entity
