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

/// How an expression tells its year.
enum class YearFrom : std::uint8_t {
  text,   ///< written: "July 1998"
  shift,  ///< told from another time: "last July", "a year ago"
  guess   ///< left to the reader: "in July"
};

/// An expression of time in a text.
struct TimeMention {
  std::uint32_t first = 0, last = 0;  ///< words, the last not included
  TimeSpan span;
  YearFrom year_from = YearFrom::text;
  const char* why = "";  ///< a literal
};

/// Looks at one word after the other for an expression that begins there.
class TimeFinder {
 public:
  /// `published` may be unknown: then only expressions that name their year are found.
  TimeFinder(const ZoneText& text, const Date& published) : text_(text), published_(published) {}

  /// Expressions outside the words `taken` marks (one flag a word), in order.
  [[nodiscard]] std::vector<TimeMention> find(const std::vector<bool>& taken);

 private:
  using Found = std::optional<TimeMention>;
  /// What stands before a number says of its being a year; time_year_hints.cpp.
  enum class Before : std::uint8_t { not_year, noun_needed, near_year, open, likely, sure };
  /// What stands after it says.
  enum class After : std::uint8_t { unit, plural, maybe_plural, vague, open, noun, year_noun };

  [[nodiscard]] Found at(std::uint32_t i) const;
  [[nodiscard]] Found at_digits(std::uint32_t i) const;
  [[nodiscard]] bool heads_chronology(const TimeMention& mention) const;
  void remember(const TimeMention& mention);

  // time_dates.cpp: months and days
  [[nodiscard]] Found month_at(std::uint32_t i) const;
  [[nodiscard]] Found day_and_month_at(std::uint32_t i) const;
  [[nodiscard]] Found numeric_date_at(std::uint32_t i) const;
  [[nodiscard]] Found weekday_at(std::uint32_t i) const;
  [[nodiscard]] bool is_month_name(std::uint32_t i, bool has_number) const;
  [[nodiscard]] std::optional<int> year_after(std::uint32_t& next) const;
  [[nodiscard]] std::optional<int> year_of_entry(std::uint32_t i, std::uint32_t next) const;
  [[nodiscard]] std::optional<int> year_of_row(std::uint32_t next, int number) const;
  [[nodiscard]] bool continues_row(std::uint32_t i) const;
  [[nodiscard]] int guessed_year(std::uint32_t i, std::uint32_t next, int number) const;
  // time_years.cpp: years written with digits
  [[nodiscard]] Found year_at(std::uint32_t i) const;
  [[nodiscard]] Found short_year_at(std::uint32_t i) const;
  [[nodiscard]] Found fiscal_year_at(std::uint32_t i) const;
  [[nodiscard]] std::optional<int> short_year(std::uint32_t i) const;
  [[nodiscard]] int year_of_two_digits(int digits) const;
  [[nodiscard]] bool runs_to_year(std::uint32_t end, int year) const;
  [[nodiscard]] bool pairs_with_year(std::uint32_t end, int year) const;
  [[nodiscard]] bool begins_range_of_numbers(std::uint32_t i, std::uint32_t end, int year) const;
  [[nodiscard]] bool is_year_here(std::uint32_t i, std::uint32_t end, int year) const;
  // time_year_hints.cpp
  [[nodiscard]] Before hint_before(std::uint32_t i) const;
  [[nodiscard]] Before hint_of_name(std::uint32_t i) const;
  [[nodiscard]] Before hint_of_word(std::uint32_t i) const;
  [[nodiscard]] After hint_after(std::uint32_t end, int year) const;
  // time_decades.cpp
  [[nodiscard]] Found decade_of(std::uint32_t i, std::uint32_t end, int tens) const;
  [[nodiscard]] Found decade_at(std::uint32_t i) const;
  [[nodiscard]] Found spelt_decade_at(std::uint32_t i) const;
  [[nodiscard]] Found century_at(std::uint32_t i) const;
  // time_seasons.cpp: seasons, quarters, halves
  [[nodiscard]] std::optional<YearSpan> years_after(std::uint32_t& next) const;
  [[nodiscard]] Found season_at(std::uint32_t i) const;
  [[nodiscard]] Found part_of_year_at(std::uint32_t i) const;
  [[nodiscard]] Found quarter_without_year(std::uint32_t i, std::uint32_t next, int quarter) const;
  // time_relative.cpp: last year, two decades ago
  [[nodiscard]] Found shifted_at(std::uint32_t i) const;
  [[nodiscard]] Found shifted_unit(std::uint32_t i, std::uint32_t at, Shift shift) const;
  [[nodiscard]] Found stretch_at(std::uint32_t i) const;
  [[nodiscard]] Found ago_at(std::uint32_t i) const;
  [[nodiscard]] Found compared_year_at(std::uint32_t i) const;
  [[nodiscard]] std::optional<int> year_spoken_of(std::uint32_t i) const;
  // time_ranges.cpp: what runs from one time to another
  [[nodiscard]] std::uint32_t end_of_years(std::uint32_t i, int first, int& last) const;
  [[nodiscard]] Found range_end_at(std::uint32_t i) const;
  [[nodiscard]] TimeMention with_end(const TimeMention& begin) const;
  // time_tense.cpp
  [[nodiscard]] Tense tense_around(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] Tense tense_before(std::uint32_t i, bool is_limit) const;
  [[nodiscard]] bool is_of_previous(std::uint32_t i) const;
  [[nodiscard]] bool is_deadline(std::uint32_t i) const;
  [[nodiscard]] Tense tense_after(std::uint32_t i, bool leads) const;
  [[nodiscard]] int tense_of_word(std::uint32_t i) const;

  /// The folded word `i`, or empty beyond the end of the text.
  [[nodiscard]] std::string_view word(std::uint32_t i) const;
  /// The same, and empty if more than a blank or a hyphen parts it from the word before.
  [[nodiscard]] std::string_view linked(std::uint32_t i) const;
  /// The word before `i` in its sentence.
  [[nodiscard]] std::string_view word_before(std::uint32_t i) const;
  /// Whether the text or the sentence ends before word `i`, or a mark stands there.
  [[nodiscard]] bool ends_before(std::uint32_t i) const;
  [[nodiscard]] bool in_sentence(std::uint32_t i) const {
    return i < text_.size() && !text_[i].starts_sentence;
  }
  /// A year written with four digits and nothing else, from kFirstYear to kLastYear.
  [[nodiscard]] std::optional<int> year_number(std::uint32_t i) const;
  /// Of numbers behind a month, "May 1288 1290 1296".
  [[nodiscard]] bool begins_prices(std::uint32_t i) const;
  /// 1 to 31, also "19th".
  [[nodiscard]] std::optional<int> day_number(std::uint32_t i) const;
  /// An apostrophe stands right before the word, as in "'68".
  [[nodiscard]] bool after_apostrophe(std::uint32_t i) const;
  [[nodiscard]] bool knows_publication() const { return published_.known(); }

  /// The last year that was written, and in which sentence: "a year earlier" counts from it.
  struct Anchor {
    int year = 0;
    std::uint32_t sentence = 0;
  };

  const ZoneText& text_;
  const Date& published_;
  const std::vector<bool>* taken_ = nullptr;
  std::uint32_t sentence_ = 0;
  Anchor anchor_;
  int results_year_ =
      0;  ///< the year whose last quarter is reported, if that isn't the present one
  int heading_year_ = 0;  ///< of a chronology: "2008:", "March 17, 2008 -"
  /// A row of months the text gives no year: how many, and when the last begins; `last` is the
  /// word after that.
  struct MonthsBefore {
    std::uint32_t last = 0;
    int count = 0;
    DayNumber begin = 0;
  };
  MonthsBefore months_before_;
};

inline constexpr int kFirstYear = 1000, kLastYear = 2100;

/// Adds the years of a mention to those an article is about: all of a range or decade, none of a
/// century.
void add_years(const TimeMention& mention, std::set<std::int16_t>& years);

}  // namespace dateline::entity
