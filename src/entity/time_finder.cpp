// SPDX-License-Identifier: GPL-2.0-or-later
// Finds dates, years and other expressions of time, and resolves them against the publication date.
#include "entity/time_finder.hpp"

namespace dateline::entity {

namespace {

/// A range longer than this gives its two ends only: nothing in it is what the article is about.
constexpr int kLongestRange = 50;

}  // namespace

std::string_view TimeFinder::word(std::uint32_t i) const {
  if (i >= text_.size()) return {};
  return text_.form(i);
}

std::string_view TimeFinder::word_before(std::uint32_t i) const {
  if (i == 0 || text_[i].starts_sentence) return {};
  return text_.form(i - 1);
}

std::optional<int> TimeFinder::year_number(std::uint32_t i) const {
  if (i >= text_.size() || text_[i].letters != Letters::digits) return std::nullopt;
  const std::string_view form = text_.form(i);
  if (form.size() != 4) return std::nullopt;
  const auto value = small_number(form);
  if (!value || *value < kFirstYear || *value > kLastYear) return std::nullopt;
  return value;
}

std::optional<int> TimeFinder::day_number(std::uint32_t i) const {
  if (i >= text_.size() || text_[i].letters != Letters::digits) return std::nullopt;
  std::string_view form = text_.form(i);
  if (form.size() > 2) {
    const std::string_view ending = form.substr(form.size() - 2);
    if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") form.remove_suffix(2);
  }
  const auto value = small_number(form);
  if (form.size() > 2 || !value || *value < 1 || *value > 31) return std::nullopt;
  return value;
}

TimeFinder::Found TimeFinder::at(std::uint32_t i) const {
  const Word& start = text_[i];
  if (start.letters == Letters::digits) {
    if (Found found = iso_date_at(i)) return found;
    if (Found found = day_and_month_at(i)) return found;
    if (Found found = decade_at(i)) return found;
    if (Found found = century_at(i)) return found;
    if (Found found = ago_at(i)) return found;
    return year_at(i);
  }
  if (start.is(month))
    if (Found found = month_at(i)) return found;
  if (start.is(weekday)) return weekday_at(i);
  if (start.is(number_word | function_word)) {
    if (!tells_distance(word(i))) return std::nullopt;
    if (Found found = shifted_at(i)) return found;
    return ago_at(i);
  }
  return century_at(i);
}

std::vector<TimeMention> TimeFinder::find(const std::vector<bool>& taken) const {
  std::vector<TimeMention> mentions;
  for (std::uint32_t i = 0; i < text_.size();) {
    const Word& start = text_[i];
    const bool may_start =
        !taken[i] && (start.letters == Letters::digits ||
                      start.is(month | weekday | number_word | function_word | ordinal_word));
    const Found found = may_start ? at(i) : std::nullopt;
    if (found) mentions.push_back(*found);
    i = found ? found->last : i + 1;
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
