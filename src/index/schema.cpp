// SPDX-License-Identifier: GPL-2.0-or-later
// Terms, ids and values of the schema.
#include "index/schema.hpp"

#include "base/hash.hpp"
#include "store/columns.hpp"

#include <algorithm>

namespace dateline::schema {
namespace {

/// Digits and lower-case letters but i, l, o, u: ten-character ids that read aloud well and spell
/// no words (Crockford's base 32).
constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t id_length = 10;
/// Makes every minute of our calendar positive, and none 0.
constexpr std::int64_t minute_bias = (std::int64_t{1} << 38) + 1;
constexpr std::int64_t minutes_per_day = 1440;

static_assert(id_mask == store::ids_end - 1);

}  // namespace

std::string_view prefix(Field field) {
  switch (field) {
    case Field::title:
      return title_prefix;
    case Field::person:
      return "XP";
    case Field::org:
      return "XO";
    case Field::place:
      return "XL";
    case Field::country:
      return country_prefix;
    case Field::filed:
      return "XFD";
    case Field::author:
      return "XA";
    case Field::year:
      return about_year_prefix;
    case Field::source:
      return "XSRC";
    case Field::agency:
      return "XAG";
    case Field::section:
      return "XSEC";
    case Field::topic:
      return "XT";
    case Field::lang:
      return "L";
    case Field::url:
      return "U";
    case Field::site:
      return "H";
    case Field::format:
      return "XFMT";
    case Field::datefrom:
      return "XDF";
    case Field::has:
      return "XH";
    case Field::id:
    case Field::text:
    case Field::lead:
    case Field::hlead:
    case Field::actor:
    case Field::date:
    case Field::path:
    case Field::words:
      break;
  }
  return {};
}

std::string term(std::string_view prefix, std::string_view value) {
  std::string text(prefix);
  text += value;
  if (text.size() <= max_term) return text;
  const std::string hash = to_hex(hash64(text));
  text.resize(max_term - hash.size());
  return text + hash;
}

std::string id_text(std::uint64_t id) {
  std::string text(id_length, '0');
  for (std::size_t i = id_length; i-- > 0; id >>= 5) text[i] = alphabet[id & 31];
  return text;
}

bool is_id_prefix(std::string_view text) {
  return !text.empty() && text.size() <= id_length &&
         text.find_first_not_of(alphabet) == std::string_view::npos;
}

std::optional<IdRange> ids_with_prefix(std::string_view text) {
  if (text.size() > id_length || text.find_first_not_of(alphabet) != std::string_view::npos)
    return std::nullopt;
  std::uint64_t id = 0;
  for (char c : text) id = id << 5 | alphabet.find(c);
  const std::size_t open = 5 * (id_length - text.size());
  return IdRange{id << open, ((id + 1) << open) - 1};
}

std::uint64_t minute_of(const Date& date) {
  if (!date.known()) return 0;
  return static_cast<std::uint64_t>(std::int64_t{date.days().first} * minutes_per_day +
                                    date.hour * 60 + date.minute + minute_bias);
}

std::int16_t year_of_minute(std::uint64_t minute) {
  if (minute == 0 || minute > 2 * std::uint64_t{minute_bias}) return 0;
  // Floor division, for minutes before 1970.
  const std::int64_t minutes = static_cast<std::int64_t>(minute) - minute_bias;
  const std::int64_t day =
      (minutes - (((minutes % minutes_per_day) + minutes_per_day) % minutes_per_day)) /
      minutes_per_day;
  return Date::from_day_number(static_cast<DayNumber>(day)).year;
}

}  // namespace dateline::schema
