// SPDX-License-Identifier: GPL-2.0-or-later
// What the gazetteer tells the recogniser of single words.
#include "entity/name_features.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

constexpr std::uint8_t kGapOfBoundary = 31;
/// Forms that no word has.
constexpr std::uint64_t kFormBoundary = 1, kFormApart = 2;
/// Above the bits of WordClass.
constexpr unsigned kFirstNameBit = 32;
/// Bytes of a beginning or ending that tell something of a word nobody knows.
constexpr std::size_t kAffix = 3;
/// Cities above are known to more than their neighbours.
constexpr std::uint32_t kKnownCity = 300'000;

enum KnownName : unsigned {
  names_country,
  names_division,
  names_known_city,
  names_city,
  names_other_place,
  names_people,
  names_person,
  names_org,
  names_org_in_short,
  names_everyday_word
};

KnownName named_place(const Table& table, std::uint32_t entity) {
  switch (table.place_type(entity)) {
    case PlaceType::country:
      return names_country;
    case PlaceType::division:
      return names_division;
    case PlaceType::city:
      return table.weight(entity) >= kKnownCity ? names_known_city : names_city;
    default:
      return names_other_place;
  }
}

KnownName named_by(const Table& table, NameReference meaning) {
  switch (table.kind(meaning.entity)) {
    case EntityKind::person:
      return names_person;
    case EntityKind::org:
      return (meaning.flags & ref_short) != 0 ? names_org_in_short : names_org;
    default:
      return (meaning.flags & ref_demonym) != 0 ? names_people : named_place(table, meaning.entity);
  }
}

std::uint64_t known_of(const ZoneText& text, std::size_t i, WordCase how) {
  const Table& table = text.table();
  const Word& word = text[i];
  // The model isn't trained on these words, which others ask for.
  std::uint64_t known = word.classes & ~std::uint32_t{time_word | sport_word | headline_verb};
  if (how == WordCase::small || word.number == 0) return known;
  const NameMatch match = table.match(table.longer_name(0, word.number));
  const auto add = [&](KnownName name) { known |= std::uint64_t{1} << (kFirstNameBit + name); };
  for (std::uint32_t m = 0; m < match.count; ++m) {
    const NameReference meaning = table.reference(match.first + m);
    if ((meaning.flags & ref_foreign) != 0) continue;
    if ((meaning.flags & ref_short) != 0 && table.is_club(meaning.entity)) continue;  // its town's
    add(named_by(table, meaning));
    if ((meaning.flags & ref_common) != 0) add(names_everyday_word);
  }
  return known;
}

}  // namespace

WordType word_type(const ZoneText& text, std::size_t i, WordCase how, const Model& model) {
  if (text[i].letters == Letters::apart) return apart_type();
  WordType word;
  word.how = how;
  word.form = text.form_hash(i);
  word.type = type_hash(word.form, how);
  word.facts = model.facts(word.type);
  // Numbers of one length are one type, whatever single ones mean.
  if (how == WordCase::digits) return word;
  const std::string_view form = text.form(i);
  const std::size_t end = std::min(form.size(), kAffix);
  word.beginning = mixed_bits(word_head(form.substr(0, end)));
  word.ending = mixed_bits(word_head(form.substr(form.size() - end)));
  word.known = known_of(text, i, how);
  return word;
}

WordType apart_type() {
  WordType word;
  word.form = word.type = kFormApart;
  return word;
}

WordType boundary_type() {
  WordType word;
  word.form = word.type = kFormBoundary;
  return word;
}

PlacedWord boundary_word() {
  PlacedWord word;
  word.word = boundary_type();
  word.gap = kGapOfBoundary;
  return word;
}

}  // namespace dateline::entity
