// SPDX-License-Identifier: GPL-2.0-or-later
// What reports of sport name, as far as words alone tell: nations, clubs, towns.
#include "entity/sport_names.hpp"

#include "base/word_lists.hpp"

#include <array>

namespace dateline::entity {

namespace {

using namespace std::string_view_literals;

/// Those that are no states and have teams of their own.
constexpr std::array kSportNations{
    "england"sv,          "scotland"sv,      "wales"sv,      "west indies"sv,
    "northern ireland"sv, "great britain"sv, "us"sv,         "u.s"sv,
    "faroe islands"sv,    "hong kong"sv,     "puerto rico"sv};

/// What a club's name ends with.
constexpr std::array kClubEnds{"athletic"sv, "broncos"sv,   "bulls"sv,   "city"sv,    "county"sv,
                               "eagles"sv,   "fc"sv,        "lions"sv,   "rangers"sv, "rovers"sv,
                               "sox"sv,      "tigers"sv,    "town"sv,    "united"sv,  "wanderers"sv,
                               "warriors"sv, "wednesday"sv, "hotspur"sv, "albion"sv,  "juniors"sv};
/// What one begins with.
constexpr std::array kClubStarts{
    "ac"sv,      "afc"sv,       "aek"sv,     "atletico"sv,  "bayer"sv,   "bayern"sv,   "borussia"sv,
    "cska"sv,    "dinamo"sv,    "dynamo"sv,  "eintracht"sv, "fc"sv,      "fortuna"sv,  "hapoel"sv,
    "inter"sv,   "lokomotiv"sv, "maccabi"sv, "olympique"sv, "psv"sv,     "racing"sv,   "rapid"sv,
    "real"sv,    "sc"sv,        "slavia"sv,  "sparta"sv,    "spartak"sv, "sporting"sv, "sv"sv,
    "torpedo"sv, "vfb"sv,       "vfl"sv,     "werder"sv};

}  // namespace

NameUses uses_of(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  NameUses uses;
  uses.nation = is_among(kSportNations, text.form(first, last));
  const Table& table = text.table();
  const auto match = text.find(table, first, last);
  for (std::uint32_t i = 0; match && i < match->count; ++i) {
    const NameReference meaning = table.reference(match->first + i);
    if ((meaning.flags & (ref_demonym | ref_foreign)) != 0) continue;
    const bool in_short = (meaning.flags & ref_short) != 0;
    if (table.is_club(meaning.entity)) {
      uses.club = true;
      uses.short_club = uses.short_club || in_short;
    } else if (!in_short && table.kind(meaning.entity) == EntityKind::place) {
      const bool is_country = table.place_type(meaning.entity) == PlaceType::country;
      uses.nation = uses.nation || is_country;
      uses.town = uses.town || !is_country;
    }
  }
  return uses;
}

int team_likeness(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  const NameUses uses = uses_of(text, first, last);
  const bool several = last - first > 1;
  int likeness = 0;
  if (uses.club || uses.nation) likeness += 4;
  if (uses.town) likeness += several ? 3 : 1;
  if (several && is_among(kClubEnds, text.form(last - 1))) likeness += 4;
  if (several && is_among(kClubStarts, text.form(first))) likeness += 3;
  if (several && text[first].letters == Letters::initial) likeness -= 4;
  if (several && text[first].is(first_name) && !uses.club && !uses.town) likeness -= 3;
  if (likeness == 0 && (several || text[first].is(family_name))) likeness -= 1;
  return likeness;
}

}  // namespace dateline::entity
