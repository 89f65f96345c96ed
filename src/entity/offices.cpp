// SPDX-License-Identifier: GPL-2.0-or-later
// Where an office ends and the name of who holds it begins.
#include "entity/offices.hpp"

#include "base/word_map.hpp"
#include "entity/label_words.hpp"

#include <array>
#include <string_view>

namespace dateline::entity {

namespace {

/// What offices are of, beside the words of WordClass state_field: "Secretary of State".
constexpr auto kFields = word_set(std::to_array<std::string_view>(
    {"homeland", "housing", "security", "state", "treasury", "veterans", "urban", "development"}));

/// Who is of a place without holding an office there: "Prince of Wales Hospital".
constexpr auto kNobles = word_set(std::to_array<std::string_view>(
    {"king", "queen", "prince", "princess", "emperor", "empress", "lord", "lady", "sir", "dame",
     "sultan", "emir", "shah", "father", "sister", "captain", "crown"}));

bool is_field(const ZoneText& text, std::uint32_t i) {
  return text[i].letters == Letters::capital &&
         (text[i].is(state_field) || kFields.contains(text.form(i)));
}

/// Whether the words may be somebody's name by how they are written.
bool may_be_holder(const ZoneText& text, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t most = 4;
  if (first == last || last - first > most) return false;
  for (std::uint32_t i = first; i < last; ++i) {
    const Word& word = text[i];
    // "Ash Quill"
    const bool may_be_first = i == first && i + 1 < last;
    const std::uint32_t others = org_end | org_of | legal_form | institution;
    const bool may_be_part = word.letters == Letters::initial || word.is(name_particle) ||
                             (word.letters == Letters::capital &&
                              !word.is(may_be_first ? others : others | common_word));
    if (!may_be_part || text[i].before == Between::comma) return false;
  }
  return text[last - 1].letters == Letters::capital;
}

}  // namespace

bool is_office(const Word& word) { return word.is(title | weak_title) && !word.is(first_name); }

std::uint32_t behind_offices(const ZoneText& text, const LabelledName& person) {
  std::uint32_t first = person.first;
  while (first + 1 < person.last && is_office(text[first])) ++first;
  // "Secretary of State Kerry"
  if (first > person.first && first + 2 < person.last && text.form(first) == "of" &&
      is_field(text, first + 1)) {
    ++first;
    while (first + 1 < person.last && is_field(text, first)) ++first;
    return first;
  }
  if (first != person.first || text[first].is(first_name)) return first;
  // "Home Secretary Quill", "Rear Admiral Quill"
  if (person.size() > 2 && text[first].is(common_word) && is_office(text[first + 1]) &&
      text[first + 1].before == Between::blank)
    return first + 2;
  // "House Speaker Nancy Pelosi"
  for (std::uint32_t i = person.first + 1; i + 2 < person.last; ++i)
    if (is_office(text[i]) && !text[i].is(family_name) && text[i + 1].is(first_name)) return i + 1;
  return first;
}

std::uint32_t behind_field(const ZoneText& text, const LabelledName& name) {
  if (name.first < 2 || text.form(name.first - 1) != "of" || !is_office(text[name.first - 2]) ||
      !text[name.first - 2].capitalised())
    return name.first;
  std::uint32_t first = name.first;
  while (first < name.last && is_field(text, first)) ++first;
  return may_be_holder(text, first, name.last) ? first : name.first;
}

std::optional<LabelledName> whose_office(const ZoneText& text, const LabelledName& org) {
  std::uint32_t first = org.first;
  while (first < org.last && is_office(text[first]) && text[first].letters == Letters::capital &&
         !kNobles.contains(text.form(first)))
    ++first;
  if (first == org.first || first + 1 >= org.last || text.form(first) != "of" ||
      is_known(text, org.first, org.last, EntityKind::org))
    return std::nullopt;
  ++first;
  if (text.form(first) == "the" && first + 1 < org.last) ++first;
  if (is_field(text, first)) return std::nullopt;
  if (is_known(text, first, org.last, EntityKind::place))
    return {{first, org.last, NameKind::place}};
  for (std::uint32_t i = first; i < org.last; ++i)
    if (!text[i].is(common_word | function_word) || text[i].is(org_end | institution))
      return {{first, org.last, NameKind::org}};
  return {{first, org.last, NameKind::other}};
}

std::optional<HeldOffice> held_office(const ZoneText& text, const LabelledName& org) {
  for (std::uint32_t i = org.last - 1; i > org.first; --i) {
    if (!is_office(text[i]) || text[i].letters != Letters::capital || i + 1 == org.last ||
        !may_be_holder(text, i + 1, org.last))
      continue;
    for (std::uint32_t end = i; end > org.first; --end) {
      const bool is_org = is_known(text, org.first, end, EntityKind::org);
      if (is_org || is_known(text, org.first, end, EntityKind::place))
        return HeldOffice{{org.first, end, is_org ? NameKind::org : NameKind::place},
                          {i + 1, org.last, NameKind::person}};
      if (!text[end - 1].is(common_word | title | weak_title | state_field) ||
          text[end - 1].is(org_end | institution))
        break;
    }
  }
  return std::nullopt;
}

}  // namespace dateline::entity
