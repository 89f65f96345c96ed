// SPDX-License-Identifier: GPL-2.0-or-later
// Takes storms, laws and holidays that bear somebody's name, and terms in short, for what they are.
#include "entity/named_things.hpp"

#include "base/word_map.hpp"

#include <algorithm>
#include <string_view>

namespace dateline::entity {

namespace {

constexpr auto kStorms = word_set(
    std::to_array<std::string_view>({"hurricane", "superstorm", "storm", "typhoon", "cyclone"}));
constexpr auto kVessels = word_set(std::to_array<std::string_view>(
    {"shuttle", "uss", "hms", "ferry", "tanker", "freighter", "frigate", "destroyer", "trawler",
     "yacht", "submarine", "cruiser", "ship", "liner"}));
constexpr auto kLaws =
    word_set(std::to_array<std::string_view>({"act", "bill", "law", "laws", "reform", "reforms",
                                              "rules", "legislation", "amendment", "overhaul"}));

/// "Hurricane Sandy" as one name
bool is_whole_storm(const ZoneText& text, const LabelledName& name) {
  return name.last - name.first == 2 && text[name.first + 1].is(first_name) &&
         kStorms.contains(text.form(name.first));
}

/// "Sandy" of "Hurricane Sandy"
template <typename Name>
bool is_storm(const ZoneText& text, const Name& name) {
  return name.last - name.first == 1 && text[name.first].is(first_name) && name.first > 0 &&
         text[name.first].before == Between::blank && text[name.first].capitalised() &&
         kStorms.contains(text.form(name.first - 1));
}

/// "Columbia" of "space shuttle Columbia"
template <typename Name>
bool is_vessel(const ZoneText& text, const Name& name) {
  return name.first > 0 && text[name.first].before == Between::blank &&
         text[name.first - 1].before != Between::joined && !text[name.first].starts_sentence &&
         text[name.first].capitalised() && !text[name.first - 1].is(function_word) &&
         kVessels.contains(text.form(name.first - 1));
}

/// Two names with a hyphen, neither a first name: "Dodd-Frank".
bool is_pair(const ZoneText& text, const LabelledName& name) {
  return name.last - name.first == 2 && text[name.first + 1].before == Between::joined &&
         !text[name.first].is(first_name) && text[name.first + 1].letters != Letters::small;
}

/// Whether a law is told of right behind word `i - 1`: "(Dodd-Frank) financial reform law".
bool is_law(const ZoneText& text, std::uint32_t i) {
  constexpr std::uint32_t farthest = 3;
  for (const std::uint32_t end = i + farthest; i < text.size() && i < end; ++i) {
    if (!text.name_goes_on(i) || text[i - 1].possessive) return false;
    if (kLaws.contains(text.form(i))) return true;
  }
  return false;
}

/// Whether the pair is a law's somewhere in the zones.
bool is_law(std::string_view pair, const std::vector<ZoneNames>& zones) {
  for (const ZoneNames& zone : zones) {
    const ZoneText& text = *zone.text;
    for (std::uint32_t i = 1; i < text.size(); ++i)
      if (text[i].before == Between::joined && text.form(i - 1, i + 1) == pair &&
          is_law(text, i + 1))
        return true;
  }
  return false;
}

/// "association", but not "securities", which are firms in names only
bool may_head_org(const ZoneText& text, std::uint32_t i) {
  return text[i].is(org_of | institution) || (text[i].is(org_end) && !text.form(i).ends_with('s'));
}

/// "FDI" of "foreign direct investment (FDI)": what it's short for is no name. "Voluntary employee
/// beneficiary association" tells what it is.
bool is_term(const ZoneText& text, std::uint32_t i) {
  if (text[i].letters != Letters::upper || text[i].before != Between::opening ||
      !text.has_behind(i, ')') || text.find(text.table(), i, i + 1))
    return false;
  const std::string_view letters = text.form(i);
  if (letters.size() < 2 || letters.size() > i || may_head_org(text, i - 1)) return false;
  std::uint32_t word = i - static_cast<std::uint32_t>(letters.size());
  for (const char letter : letters) {
    if (text[word].letters != Letters::small || text.form(word).front() != letter) return false;
    ++word;
  }
  return true;
}

/// "Martin Luther King Jr. Day", "the Martin Luther King holiday", "Valentine's Day", and a cup:
/// "America's Cup"
template <typename Name>
bool is_holiday_or_cup(const ZoneText& text, const Name& name) {
  const std::uint32_t next = name.last;
  if (next < text.size() && text[next - 1].possessive &&
      (text.form(next) == "day" || text.form(next) == "cup") &&
      text[next].letters == Letters::capital && !text[next].starts_sentence)
    return true;
  return name.last - name.first > 1 && next < text.size() && text[name.first].is(first_name) &&
         (!text[next].starts_sentence || text[next - 1].is(name_suffix)) &&
         text[next].is(common_word) &&
         (text.form(next) == "holiday" ||
          (text.form(next) == "day" && text[next].letters == Letters::capital));
}

/// What is a thing: by its words wherever they stand, or only where it stands.
struct Things {
  struct Place {
    const ZoneText* text;
    std::uint32_t first, last;
  };
  std::vector<std::string_view> forms;
  std::vector<Place> places;
};

void collect(const ZoneNames& zone, const std::vector<ZoneNames>& zones, Things& things) {
  const ZoneText& text = *zone.text;
  const auto add_if_here = [&](const auto& name) {
    if (is_holiday_or_cup(text, name) || is_vessel(text, name))
      things.places.push_back({&text, name.first, name.last});
  };
  for (const std::uint32_t i : text.raised())
    if (is_term(text, i)) things.forms.push_back(text.form(i));
  for (const LabelledName& name : zone.labelled) {
    if (is_storm(text, name)) things.forms.push_back(text.form(name.first));
    if (is_whole_storm(text, name)) {
      things.forms.push_back(text.form(name.first, name.last));
      things.forms.push_back(text.form(name.first + 1));
    }
    if (name.size() > 1 && is_vessel(text, name) && !text.find(text.table(), name.first, name.last))
      things.forms.push_back(text.form(name.first, name.last));
    if (is_pair(text, name) && is_law(text.form(name.first, name.last), zones))
      things.forms.push_back(text.form(name.first, name.last));
    add_if_here(name);
  }
  for (const Candidate& name : zone.known) {
    if (is_storm(text, name)) things.forms.push_back(text.form(name.first));
    add_if_here(name);
  }
}

template <typename Name>
void erase(const ZoneText& text, const Things& things, std::vector<Name>& names) {
  const auto is_thing = [&](const Name& name) {
    const std::string_view form = text.form(name.first, name.last);
    return std::find(things.forms.begin(), things.forms.end(), form) != things.forms.end() ||
           std::any_of(things.places.begin(), things.places.end(), [&](const Things::Place& place) {
             return place.text == &text && name.first < place.last && place.first < name.last;
           });
  };
  names.erase(std::remove_if(names.begin(), names.end(), is_thing), names.end());
}

}  // namespace

void drop_named_things(std::vector<ZoneNames>& zones) {
  Things things;
  for (const ZoneNames& zone : zones) collect(zone, zones, things);
  if (things.forms.empty() && things.places.empty()) return;
  for (ZoneNames& zone : zones) {
    erase(*zone.text, things, zone.labelled);
    erase(*zone.text, things, zone.known);
  }
}

}  // namespace dateline::entity
