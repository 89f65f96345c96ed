// SPDX-License-Identifier: GPL-2.0-or-later
// The words beside a number of four digits that tell years from other numbers.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::entity {

/// What a word before the number makes of it.
enum class WordBefore : std::uint8_t {
  other,
  not_year,     ///< "flight 1999", "another 1999"
  noun_needed,  ///< "at 1999", but "at 1999 prices"
  near_year,    ///< "for 1999"
  likely,       ///< "the 1999", "from 1999"
  sure,         ///< "in 1999"
  of,           ///< "summer of 1999", but "a crowd of 1999"
  to,           ///< "dates back to 1999", but "rose to 1999"
  by            ///< "by 1999", but "fell by 1999"
};
WordBefore word_before_year(std::string_view word);

/// What a word after the number makes of it.
enum class WordAfter : std::uint8_t {
  other,
  unit,       ///< "1999 GMT", "1999 BC"
  people,     ///< "1999 men"; plurals in "s" need no list
  vague,      ///< "1999 more", but "in 1999 more"
  year_noun,  ///< "1999 profits"
  countable,  ///< "1999 bonds": a year, unless it is a round number
  street      ///< "1999 Elm Street"
};
WordAfter word_after_year(std::string_view word);

}  // namespace dateline::entity
