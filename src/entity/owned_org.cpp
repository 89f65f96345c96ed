// SPDX-License-Identifier: GPL-2.0-or-later
// Tells an organisation from whose it is.
#include "entity/owned_org.hpp"

#include "entity/label_words.hpp"
#include "entity/place_context.hpp"

#include <string>

namespace dateline::entity {

namespace {

/// Whether a firm of the table bears the possessive in its name: "Wendy's".
bool bears_possessive(const ZoneText& text, const LabelledName& owner) {
  const std::string written = std::string(text.written(owner.first, owner.last)) + "'s";
  return has_meaning(text, owner.first, owner.last, [&](NameReference meaning) {
    return text.table().name(meaning.entity).starts_with(written);
  });
}

/// Whether the table has an organisation by this name, be it in short.
bool may_be_org(const ZoneText& text, const LabelledName& name) {
  return has_meaning(text, name.first, name.last, [&](NameReference meaning) {
    return text.table().kind(meaning.entity) == EntityKind::org &&
           (meaning.flags & (ref_demonym | ref_foreign)) == 0;
  });
}

/// Whether a word of speech stands beside: "... said", "said ...".
bool has_speech(const ZoneText& text, const LabelledName& name) {
  return (name.last < text.size() && text[name.last].is(speech_verb | headline_verb)) ||
         (name.first > 0 && text[name.first - 1].is(speech_verb));
}

bool is_surname(const ZoneText& text, const LabelledName& owned) {
  const Word& word = text[owned.first];
  return owned.size() == 1 && word.letters == Letters::capital &&
         !word.is(common_word | org_end | legal_form | institution) && !may_be_org(text, owned);
}

/// A state or a great city; "Hudson" and "Victoria" have more namesakes.
bool is_great_place(const ZoneText& text, const LabelledName& owner) {
  if (text[owner.last - 1].is(first_name | family_name)) return false;
  const Table& table = text.table();
  return has_meaning(text, owner.first, owner.last, [&](NameReference meaning) {
    if (table.kind(meaning.entity) != EntityKind::place ||
        (meaning.flags & (ref_demonym | ref_foreign)) != 0)
      return false;
    return table.place_type(meaning.entity) != PlaceType::city ||
           table.is_capital(meaning.entity) || table.weight(meaning.entity) >= kGreatCity;
  });
}

/// What a possessive's owner is; nothing if it's none that is known, and doesn't look like one.
std::optional<NameKind> kind_of_owner(const ZoneText& text, const LabelledName& owner) {
  if (is_great_place(text, owner)) return NameKind::place;
  if (may_be_org(text, owner)) return NameKind::org;
  if (owner.size() > 1 && text[owner.last - 1].is(org_end | org_of | institution))
    return NameKind::org;
  return std::nullopt;
}

/// Whether words say by themselves what organisation they are.
bool tells_org(const ZoneText& text, const LabelledName& owned) {
  return owned.size() > 1 || text[owned.first].letters == Letters::upper ||
         text[owned.first].is(institution) || may_be_org(text, owned);
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
    if (kind == NameKind::place) return parts;
    if (speaks)
      parts.owned.kind = NameKind::person;
    else if (!tells_org(text, parts.owned))
      parts.owned.first = parts.owned.last;
    return parts;
  }
  return std::nullopt;
}

}  // namespace dateline::entity
