// SPDX-License-Identifier: GPL-2.0-or-later
// What a labelled name is of, where its words and those beside it leave no doubt.
#include "entity/label_kind.hpp"

#include "base/word_map.hpp"
#include "entity/firm_context.hpp"
#include "entity/label_context.hpp"
#include "entity/label_words.hpp"

#include <array>
#include <string_view>

namespace dateline::entity {

namespace {

/// What districts are made for, that then have a board: "School District".
constexpr auto kOfBoards = word_set(std::to_array<std::string_view>(
    {"school", "water", "fire", "hospital", "irrigation", "sanitation", "transit", "utility"}));

/// What is somewhere, but does things, too: "Museum of Quillish Art".
constexpr auto kHouses = word_set(
    std::to_array<std::string_view>({"academy", "archdiocese", "bank", "college", "diocese",
                                     "institute", "ministry", "museum", "university"}));

/// What sports clubs and banks have in front: "Dynamo Quillburg", "Banco Quill".
constexpr auto kLeads = word_set(std::to_array<std::string_view>(
    {"atletico", "banca", "banco", "banque", "beitar", "borussia", "cska", "deportivo", "dinamo",
     "dynamo", "eintracht", "hapoel", "lokomotiv", "maccabi", "olympique", "spartak", "torpedo"}));

/// "Morgan Stanley" of "Morgan Stanley Smith Barney", or all of it.
bool holds_known_org(const ZoneText& text, const LabelledName& name) {
  for (std::uint32_t last = name.first + 2; last < name.last; ++last)
    if (is_known(text, name.first, last, EntityKind::org)) return true;
  return name.size() > 1 && is_known(text, name.first, name.last, EntityKind::org) &&
         !is_known(text, name.first, name.last, EntityKind::person);
}

/// ", market strategist at"
bool has_office_behind(const ZoneText& text, std::uint32_t next) {
  constexpr std::uint32_t most = 5;
  if (next >= text.size() || text[next].before != Between::comma) return false;
  for (std::uint32_t i = next; i < text.size() && i < next + most; ++i) {
    if (text[i].letters != Letters::small || text[i].starts_sentence) return false;
    if (text[i].is(weak_title)) return true;
  }
  return false;
}

/// "analyst Jordan Quill", "Jordan Quill said": whose first name is a place's, too.
bool is_told_as_person(const ZoneText& text, const LabelledName& name) {
  const std::uint32_t first = name.first, next = name.last;
  if (name.kind != NameKind::place || name.size() != 2 || first == 0 ||
      text[next - 1].is(place_end | place_noun | compass) ||
      text[next - 1].letters != Letters::capital || is_known(text, first, next, EntityKind::place))
    return false;
  const Word& before = text[first - 1];
  if (!text[first].is(first_name)) return before.is(speech_verb) && has_office_behind(text, next);
  return before.is(weak_title | title | speech_verb) ||
         (next < text.size() && text[next].is(speech_verb));
}

/// "Sino-Quill said": no place the table has.
bool speaks_as_firm(const ZoneText& text, const LabelledName& name) {
  return name.kind == NameKind::place && name.last < text.size() &&
         text[name.last].is(speech_verb) && text[name.last].before == Between::blank &&
         !text[name.first].is(first_name | compass | place_head) &&
         !text[name.last - 1].is(place_end | place_noun | family_name) &&
         (name.first == 0 || !text[name.first - 1].is(locative)) &&
         !text.find(text.table(), name.first, name.last);
}

/// "Sydbank", "Zuercher Kantonalbank"
bool ends_as_bank(const ZoneText& text, const LabelledName& name) {
  constexpr std::size_t shortest = 7;
  const Word& last = text[name.last - 1];
  const std::string_view form = text.form(name.last - 1);
  return form.size() >= shortest && form.ends_with("bank") && last.letters == Letters::capital &&
         !last.is(family_name | first_name) &&
         !is_known(text, name.first, name.last, EntityKind::place) &&
         !is_known(text, name.first, name.last, EntityKind::person);
}

/// "Quillburg School District", which is who runs the schools.
bool has_board(const ZoneText& text, const LabelledName& name) {
  return name.size() > 2 && text.form(name.last - 1) == "district" &&
         text[name.last - 1].letters == Letters::capital &&
         kOfBoards.contains(text.form(name.last - 2));
}

/// "Museum of Quillish Art", "Diocese of Quillburg"
bool is_house_of(const ZoneText& text, const LabelledName& name) {
  return name.size() > 2 && text.form(name.first + 1) == "of" &&
         kHouses.contains(text.form(name.first));
}

/// "Province of Quillburg", "Isle of Kestrel"
bool is_part_of_land(const ZoneText& text, const LabelledName& name) {
  return name.size() > 2 && text.form(name.first + 1) == "of" &&
         (text[name.first].is(place_head) || text.form(name.first) == "province");
}

/// By its own words: "Quill County", "Isle of Kestrel".
bool names_place(const ZoneText& text, const LabelledName& name) {
  const Word& last = text[name.last - 1];
  return name.size() > 1 && (last.is(place_end) || is_part_of_land(text, name)) &&
         !last.is(org_end | legal_form | family_name) && !has_board(text, name) &&
         !is_known(text, name.first, name.last, EntityKind::org);
}

/// By its own words: "Quill Bank", "Dynamo Quillburg"; but not of "analyst David Bank".
bool names_org(const ZoneText& text, const LabelledName& name) {
  if (name.size() < 2) return false;
  if (kLeads.contains(text.form(name.first))) return true;
  const Word& last = text[name.last - 1];
  const bool has_office = name.first > 0 && text[name.first].is(first_name) &&
                          text[name.first - 1].is(weak_title) &&
                          text[name.first - 1].letters == Letters::small;
  if (has_office || !last.capitalised()) return false;
  return (last.is(legal_form | org_end) &&
          !last.is(family_name | first_name | place_end | title)) ||
         has_board(text, name) || is_house_of(text, name);
}

/// "Melville" of "Melville, New York"
bool stands_in_state(const ZoneText& text, const LabelledName& name) {
  const std::uint32_t next = name.last;
  return name.size() == 1 && next < text.size() && text[next].before == Between::comma &&
         text[next].capitalised() && (is_state(text, next) || is_state_in_initials(text, next)) &&
         !text[name.first].is(first_name | family_name);
}

/// "the (Quill) administration", "the (Quill) regime"
bool governs(const ZoneText& text, const LabelledName& name) {
  const std::uint32_t next = name.last;
  if (next >= text.size() || text[next].letters != Letters::small || text[next].starts_sentence ||
      (text.form(next) != "administration" && text.form(next) != "regime"))
    return false;
  const bool is_family = name.size() == 1 && text[name.first].is(family_name);
  if (name.kind == NameKind::org)
    return is_family && !is_known(text, name.first, next, EntityKind::org);
  return name.kind == NameKind::place && (!is_known(text, name.first, next, EntityKind::place) ||
                                          (is_family && !is_state(text, name.first)));
}

}  // namespace

NameKind told_kind(const ZoneText& text, LabelledName name) {
  const bool is_dateline = text.begins_dateline(name.first);
  const bool may_be_land = name.kind == NameKind::org ||
                           (name.kind == NameKind::person && !text[name.first].is(first_name));
  const bool is_land = may_be_land && names_place(text, name);
  if (is_land || (is_dateline && !text[name.last - 1].is(legal_form))) name.kind = NameKind::place;
  if (name.kind == NameKind::org) return governs(text, name) ? NameKind::person : name.kind;
  if (name.kind == NameKind::other) return name.kind;
  if ((!is_land && names_org(text, name)) ||
      (name.kind == NameKind::person && holds_known_org(text, name)))
    name.kind = NameKind::org;
  if (stands_in_state(text, name) || is_dateline || begins_dateline(text, name))
    name.kind = NameKind::place;
  if (governs(text, name)) name.kind = NameKind::person;
  if (is_told_as_firm(text, name) || ends_as_bank(text, name)) name.kind = NameKind::org;
  if (is_told_as_person(text, name)) name.kind = NameKind::person;
  if (speaks_as_firm(text, name)) name.kind = NameKind::org;
  return name.kind;
}

}  // namespace dateline::entity
