// SPDX-License-Identifier: GPL-2.0-or-later
// What the words of a labelled name tell of it, one by one.
#include "entity/label_words.hpp"

namespace dateline::entity {

namespace {

/// Not one of the letters of "AC/DC" and "I/B/E/S".
bool is_whole_word(const Word& word) {
  constexpr std::uint32_t shortest = 3;
  return word.end - word.begin >= shortest && word.capitalised();
}

}  // namespace

bool is_office(const Word& word) { return word.is(title | weak_title) && !word.is(first_name); }

bool is_known(const ZoneText& text, std::uint32_t first, std::uint32_t last, EntityKind kind) {
  const Table& table = text.table();
  const auto match = text.find(table, first, last);
  for (std::uint32_t i = 0; match && i < match->count; ++i) {
    const NameReference meaning = table.reference(match->first + i);
    if (table.kind(meaning.entity) == kind &&
        (meaning.flags & (ref_demonym | ref_foreign | ref_short)) == 0)
      return true;
  }
  return false;
}

bool is_state(const ZoneText& text, std::uint32_t i) {
  const Table& table = text.table();
  const auto match = text.find(table, i, i + 1);
  for (std::uint32_t m = 0; match && m < match->count; ++m) {
    const PlaceType type = table.place_type(table.reference(match->first + m).entity);
    if (type == PlaceType::division || type == PlaceType::country) return true;
  }
  return false;
}

bool follows_slash(const ZoneText& text, std::uint32_t i) {
  return text[i].before == Between::joined && text[i].begin > 0 &&
         text.text()[text[i].begin - 1] == '/';
}

bool ends_name(const ZoneText& text, std::uint32_t i) {
  if (follows_slash(text, i)) return is_whole_word(text[i - 1]) && is_whole_word(text[i]);
  if (text.name_goes_on(i)) return false;
  const std::uint32_t end = text[i - 1].end;
  return text.text().substr(end, text[i].begin - end).find_first_of(":;()[]\n") !=
         std::string_view::npos;
}

bool is_known_alone_as_person(const ZoneText& text, std::uint32_t i) {
  const Table& table = text.table();
  const auto match = text.find(table, i, i + 1);
  for (std::uint32_t m = 0; match && m < match->count; ++m)
    if (table.kind(table.reference(match->first + m).entity) == EntityKind::person) return true;
  return false;
}

bool is_participle(const ZoneText& text, std::uint32_t i) {
  return text[i].before == Between::joined && text[i].letters == Letters::small &&
         text[i].is(common_word);
}

bool is_day(const ZoneText& text, const LabelledName& name) {
  return name.last - name.first == 2 && text[name.first].is(month) &&
         text[name.first + 1].letters == Letters::digits;
}

bool are_places(const ZoneText& text, const LabelledName& name) {
  for (std::uint32_t i = name.first + 1; i + 1 < name.last; ++i)
    if (text.form(i) == "and" && is_known(text, name.first, i, EntityKind::place) &&
        is_known(text, i + 1, name.last, EntityKind::place))
      return !is_known(text, name.first, name.last, EntityKind::org);
  return false;
}

}  // namespace dateline::entity
