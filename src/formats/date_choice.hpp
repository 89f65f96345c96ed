// SPDX-License-Identifier: GPL-2.0-or-later
// Which of several dates is an article's date of publication.
#pragma once

#include <dateline/date.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace dateline::formats {

/// A date and where it was found.
struct DatedFrom {
  Date date;
  DateOrigin origin = DateOrigin::none;
  friend bool operator==(const DatedFrom&, const DatedFrom&) = default;
};

/// Collects dates in order of trust and picks one. A story can't have been published after the file
/// that holds it was written: such a date is passed over while there is another.
class DateChoice {
 public:
  /// `mtime` is the entry's, in seconds since 1970; 0 if unknown.
  explicit DateChoice(std::int64_t mtime);

  /// The next in order of trust; an unknown date is ignored.
  void add(const std::optional<Date>& date, DateOrigin origin);
  /// As add(), but before all others.
  void prefer(const std::optional<Date>& date, DateOrigin origin);
  /// Adds what another choice holds.
  void append(const DateChoice& others);
  /// The most trusted date; where it is coarser than a day, a finer one that lies within it.
  /// Unknown if none was added.
  [[nodiscard]] DatedFrom best() const;

 private:
  [[nodiscard]] bool too_late(const Date& date) const;

  std::vector<DatedFrom> dates_;
  std::optional<DayNumber> last_day_;
};

/// The file's time as a date in UTC, unless it is one that archives write for "unknown".
std::optional<Date> date_from_mtime(std::int64_t mtime);

/// The date with that month and day nearest to `reference`, which must be known. Unknown if the day
/// exists in no year about.
Date nearest_date(int month, int day, const Date& reference);

}  // namespace dateline::formats
