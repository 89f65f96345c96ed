// SPDX-License-Identifier: GPL-2.0-or-later
// Every term prefix and metadata key of a shard's Xapian database; it has no values, the columns
// (store/columns.hpp) stand in their place.
//
//   term                    meaning                                             wdf
//   stem                    a word of headline or body; no capitals begin it    2 a time, in the
//   lead 3,
//                                                                               in the headline 6
//                                                                               more
//   Z lang:stem             the same, of an article in another language than     the same
//                           English
//   S stem, S Z lang:stem   a word of the headline                              0, as all below
//   D yyyymmdd              published that day
//   M yyyymm                published in that month, day known or not
//   Y yyyy                  published in that year, month known or not
//   XDM yyyymm, XDY yyyy    published then, known to the month or the year only
//   XDN                     no date known
//   XP key, XO key, XL key  names a person, organisation, place
//   XC code                 names a place in that country, or the country (ISO code, lower case)
//   XFD key                 filed from that place (dateline)
//   XA key                  author
//   XY yyyy                 is about that year
//   XSRC, XAG, XSEC, XT     source, agency, section, topic: folded
//   L lang                  language
//   U address               web address, folded, without scheme
//   H host                  host of the address, and each of its parent domains
//   XFMT name               format
//   XDF origin              where the date came from
//   XH what                 `has:`
//
// A term longer than max_term bytes keeps its first bytes and ends in a hash of all of it.
//
//   metadata     content
//   schema       store::schema_version
//   languages    languages whose stemmers made the stems, separated by blanks
//   mentions     sorts of mentions, which records name by number (store/annotations.hpp)
//
// The document data is a record (store/record.hpp).
#pragma once

#include <dateline/date.hpp>
#include <dateline/field.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::schema {

/// Prefixes; undated is a whole term.
inline constexpr std::string_view title_prefix = "S", stem_prefix = "Z", day_prefix = "D",
                                  month_prefix = "M", year_prefix = "Y", month_only_prefix = "XDM",
                                  year_only_prefix = "XDY", country_prefix = "XC",
                                  about_year_prefix = "XY", undated_term = "XDN";

inline constexpr unsigned body_weight = 2, lead_weight = 3, headline_weight = 6;

inline constexpr std::string_view schema_key = "schema", languages_key = "languages",
                                  mention_sorts_key = "mentions";

/// Xapian takes 245 bytes; zero bytes count twice, and ours have none.
inline constexpr std::size_t max_term = 240;

/// Prefix of a field whose values are terms; empty for a field without.
std::string_view prefix(Field field);

/// prefix + value, shortened as said above if it must be.
std::string term(std::string_view prefix, std::string_view value);

/// An id is 50 bits, written as ten characters of 5 bits each.
inline constexpr std::uint64_t id_mask = (std::uint64_t{1} << 50) - 1;
inline constexpr unsigned id_character_bits = 5;
std::string id_text(std::uint64_t id);
/// From the first to the last; all ids begin with an empty text, none with one that no id has.
struct IdRange {
  std::uint64_t first = 0, last = 0;
};
std::optional<IdRange> ids_with_prefix(std::string_view text);
/// Whether text could begin an id.
bool is_id_prefix(std::string_view text);

/// A count of minutes that ascends, 0 if undated. The minute is local to the article, as its date
/// is shown: in a list by date, days must not appear out of order.
std::uint64_t minute_of(const Date& date);
/// Year of the minute, 0 if undated.
std::int16_t year_of_minute(std::uint64_t minute);

}  // namespace dateline::schema
