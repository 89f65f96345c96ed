// SPDX-License-Identifier: GPL-2.0-or-later
// The table of time zones.
#include "formats/time_zone.hpp"

#include "formats/strings.hpp"

#include <array>

namespace dateline::formats {
namespace {

struct Zone {
  std::string_view name;
  std::int16_t minutes;
};

constexpr std::array<Zone, 37> zones{{
    {"utc", 0},    {"gmt", 0},    {"z", 0},      {"ut", 0},     {"wet", 0},    {"west", 60},
    {"bst", 60},   {"cet", 60},   {"cest", 120}, {"mez", 60},   {"mesz", 120}, {"eet", 120},
    {"eest", 180}, {"msk", 180},  {"msd", 240},  {"sast", 120}, {"pkt", 300},  {"ict", 420},
    {"hkt", 480},  {"sgt", 480},  {"awst", 480}, {"jst", 540},  {"kst", 540},  {"acst", 570},
    {"aest", 600}, {"aedt", 660}, {"nzst", 720}, {"nzdt", 780}, {"brt", -180}, {"est", -300},
    {"edt", -240}, {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480},
    {"pdt", -420},
}};

}  // namespace

std::optional<std::int16_t> zone_offset(std::string_view name) {
  for (const Zone& zone : zones)
    if (same_word(zone.name, name)) return zone.minutes;
  return std::nullopt;
}

}  // namespace dateline::formats
