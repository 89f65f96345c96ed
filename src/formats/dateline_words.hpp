// SPDX-License-Identifier: GPL-2.0-or-later
// The words that datelines are made of.
#pragma once

#include "formats/dateline_line.hpp"

#include <string_view>

namespace dateline::formats {

/// A name of one or more capitalised words.
struct PlaceName {
  std::string_view text;
  int words = 0;
  bool capitals = false;  ///< written in capitals throughout, small words aside
};

/// Takes a name off the front of `text`; an empty one if none is there. Stops before a date.
PlaceName take_place_name(std::string_view& text);

/// Takes words off until one in capitals follows, a few at most; false if none does.
bool skip_to_capitals(std::string_view& text);

/// Takes "Wednesday, " off, if it is there.
bool take_weekday(std::string_view& text);

/// Takes "July 19", "Aug. 4, 2000" or "9 mars" off and sets the date fields of `line`;
/// false if no day is there.
bool take_day(std::string_view& text, DatelineLine& line);

/// Whether it is short and made of letters as an agency's name is: no "(NYSE: ACM)", no "(+3.5
/// pct)".
bool may_be_credit(std::string_view text);

/// Whether an unknown credit looks like an outlet ("TheStreet") rather than a ticker ("ACME.O").
bool names_an_outlet(std::string_view credit);

/// "EXCLUSIVE", "Update", "Monday": what stands before a dash and is no place.
bool is_desk_word(std::string_view name);

}  // namespace dateline::formats
