// SPDX-License-Identifier: GPL-2.0-or-later
// Finds dates, years and other expressions of time, and resolves them against the publication date.
#pragma once

#include "entity/time_values.hpp"
#include "entity/zone_text.hpp"

#include <dateline/date.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace dateline::entity {

/// An expression of time in a text.
struct TimeMention {
  std::uint32_t first = 0, last = 0;  ///< words, the last not included
  TimeSpan span;
  const char* why = "";  ///< a literal
};

/// Looks at one word after the other for an expression that begins there.
class TimeFinder {
 public:
  /// `published` may be unknown: then only expressions that name their year are found.
  TimeFinder(const ZoneText& text, const Date& published) : text_(text), published_(published) {}

  /// Expressions outside the words `taken` marks (one flag a word), in order.
  [[nodiscard]] std::vector<TimeMention> find(const std::vector<bool>& taken) const;

 private:
  using Found = std::optional<TimeMention>;

  [[nodiscard]] Found at(std::uint32_t i) const;
  // time_dates.cpp: months and days
  [[nodiscard]] Found month_at(std::uint32_t i) const;
  [[nodiscard]] Found day_and_month_at(std::uint32_t i) const;
  [[nodiscard]] Found iso_date_at(std::uint32_t i) const;
  [[nodiscard]] Found weekday_at(std::uint32_t i) const;
  [[nodiscard]] bool is_month_name(std::uint32_t i, bool has_number) const;
  [[nodiscard]] std::optional<int> year_after_month(std::uint32_t& next) const;
  // time_years.cpp: years, decades, centuries
  [[nodiscard]] Found year_at(std::uint32_t i) const;
  [[nodiscard]] Found decade_at(std::uint32_t i) const;
  [[nodiscard]] Found century_at(std::uint32_t i) const;
  [[nodiscard]] bool is_year_here(std::uint32_t i, int year) const;
  [[nodiscard]] std::uint32_t range_end(std::uint32_t i, int first, int& last) const;
  // time_relative.cpp: last year, two decades ago
  [[nodiscard]] Found shifted_at(std::uint32_t i) const;
  [[nodiscard]] Found ago_at(std::uint32_t i) const;

  /// The folded word `i`, or empty beyond the ends and across sentences.
  [[nodiscard]] std::string_view word(std::uint32_t i) const;
  [[nodiscard]] std::string_view word_before(std::uint32_t i) const;
  /// A year written with four digits and nothing else, from kFirstYear to kLastYear.
  [[nodiscard]] std::optional<int> year_number(std::uint32_t i) const;
  /// 1 to 31, also "19th".
  [[nodiscard]] std::optional<int> day_number(std::uint32_t i) const;
  [[nodiscard]] bool knows_publication() const { return published_.known(); }

  const ZoneText& text_;
  const Date& published_;
};

inline constexpr int kFirstYear = 1000, kLastYear = 2100;

/// Adds the years of a mention to those an article is about: all of a range or decade, none of a
/// century.
void add_years(const TimeMention& mention, std::set<std::int16_t>& years);

}  // namespace dateline::entity
