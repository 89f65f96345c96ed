// SPDX-License-Identifier: GPL-2.0-or-later
// Tells an organisation from whose it is.
#include "entity/owned_org.hpp"

#include "entity/label_words.hpp"

#include <string>

namespace dateline::entity {

namespace {

std::uint32_t size(const LabelledName& name) { return name.last - name.first; }

/// Whether a firm of the table bears the possessive in its name: "Wendy's".
bool bears_possessive(const ZoneText& text, const LabelledName& owner) {
  const Table& table = text.table();
  const std::string written = std::string(text.written(owner.first, owner.last)) + "'s";
  return table
      .first_meaning(
          text.find(table, owner.first, owner.last),
          [&](NameReference meaning) { return table.name(meaning.entity).starts_with(written); })
      .has_value();
}

bool may_mean(const ZoneText& text, const LabelledName& name, EntityKind kind) {
  const Table& table = text.table();
  return table
      .first_meaning(text.find(table, name.first, name.last),
                     [&](NameReference meaning) {
                       return table.kind(meaning.entity) == kind &&
                              (meaning.flags & (ref_demonym | ref_foreign)) == 0;
                     })
      .has_value();
}

/// Whether a word of speech stands beside: "... said", "said ...".
bool has_speech(const ZoneText& text, const LabelledName& name) {
  return (name.last < text.size() && text[name.last].is(speech_verb | headline_verb)) ||
         (name.first > 0 && text[name.first - 1].is(speech_verb));
}

bool is_surname(const ZoneText& text, const LabelledName& owned) {
  const Word& word = text[owned.first];
  return size(owned) == 1 && word.letters == Letters::capital &&
         !word.is(common_word | org_end | legal_form | institution) &&
         !may_mean(text, owned, EntityKind::org);
}

/// A state or a large city; "Hudson" and "Victoria" have more namesakes.
bool is_great_place(const ZoneText& text, const LabelledName& owner) {
  constexpr std::uint32_t great = 300'000;
  if (text[owner.last - 1].is(first_name | family_name)) return false;
  const Table& table = text.table();
  const auto passes = [&](NameReference meaning) {
    if (table.kind(meaning.entity) != EntityKind::place || (meaning.flags & ref_demonym) != 0)
      return false;
    const PlaceType type = table.place_type(meaning.entity);
    return type != PlaceType::city || table.is_capital(meaning.entity) ||
           table.weight(meaning.entity) >= great;
  };
  return table.first_meaning(text.find(table, owner.first, owner.last), passes).has_value();
}

/// What a possessive's owner is; nothing if it's none that is known, and doesn't look like one.
std::optional<NameKind> kind_of_owner(const ZoneText& text, const LabelledName& owner) {
  if (is_great_place(text, owner)) return NameKind::place;
  if (may_mean(text, owner, EntityKind::org)) return NameKind::org;
  if (size(owner) > 1 && text[owner.last - 1].is(org_end | org_of | institution))
    return NameKind::org;
  return std::nullopt;
}

/// Whether words say by themselves what organisation they are.
bool tells_org(const ZoneText& text, const LabelledName& owned) {
  return size(owned) > 1 || text[owned.first].letters == Letters::upper ||
         text[owned.first].is(institution) || may_mean(text, owned, EntityKind::org);
}

}  // namespace

std::optional<OwnedOrg> owned_org(const ZoneText& text, const LabelledName& org) {
  for (std::uint32_t i = org.first; i + 1 < org.last; ++i) {
    const Word& next = text[i + 1];
    if (!text[i].possessive || next.letters == Letters::small || next.is(legal_form) ||
        next.before == Between::joined)
      continue;
    if (is_known(text, org.first, org.last, EntityKind::org)) return std::nullopt;
    OwnedOrg parts{{org.first, i + 1, NameKind::org}, {i + 1, org.last, NameKind::org}};
    const bool speaks = is_surname(text, parts.owned) && has_speech(text, org);
    const auto kind = kind_of_owner(text, parts.owner);
    if ((!kind && !speaks) || bears_possessive(text, parts.owner)) continue;
    parts.owner.kind = kind.value_or(NameKind::org);
    if (speaks && parts.owner.kind != NameKind::place)
      parts.owned.kind = NameKind::person;
    else if (!tells_org(text, parts.owned) && parts.owner.kind != NameKind::place)
      parts.owned.first = parts.owned.last;
    return parts;
  }
  return std::nullopt;
}

}  // namespace dateline::entity
