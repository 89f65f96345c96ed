// SPDX-License-Identifier: GPL-2.0-or-later
// Layout of a gazetteer table: one block of bytes, read in place.
#pragma once

#include <cstdint>

namespace dateline::entity {

// All numbers are 32-bit little-endian unless said otherwise. The header holds kHeaderFields of
// them, in the order of TableField. A section's offset counts from the start of the table. A
// "string" is the offset of a length byte followed by that many bytes.
//
//   words          hash table of kWordSize bytes each: the head of the word (base/word_head.hpp);
//   the string of a longer word, else 0; WordClass. Without a word
//                  all is 0. A word's number is that of its slot, counted from 1.
//   first names    by slot of a word: the name that is this one word
//   names          a trie whose steps are words, level by level, so that the names that go on from
//                  one lie together, ascending by their last word. kNameSize bytes each: number of
//                  the last word, first continuation, first reference; their runs end where the
//                  next name's begin. Without references it only begins longer names. The name 0
//                  is empty.
//   references     RefFlag << 24 | kDatedName if it has periods | entity number
//   entities       kEntityFields numbers, see EntityField
//   links          entity numbers of containers
//   other names    strings
//   periods        of names that hold for some years only: pairs of a reference's index and years
//                  as in entity_years, ascending
//   states         of places that lay in another state once: triples of entity, years and the
//                  state's entity, ascending

inline constexpr std::uint32_t kTableMagic = 0x544e4c44;  // "DLNT"

enum TableField : std::uint8_t {
  field_magic,
  field_word_slots,  ///< how many, a power of two
  field_words_at,
  field_first_names_at,
  field_names_at,
  field_references_at,
  field_entities,
  field_entities_at,
  field_links_at,
  field_other_names_at,
  field_periods,  ///< how many
  field_periods_at,
  field_states,  ///< how many
  field_states_at,
  kHeaderFields
};

enum NameField : std::uint8_t {
  name_word,        ///< number of its last word
  name_longer,      ///< the first of the names that go on from it
  name_references,  ///< index of its first reference
  kNameFields
};

enum EntityField : std::uint8_t {
  entity_name,         ///< string
  entity_key,          ///< string
  entity_links,        ///< index of its first container; ends where the next entity's begin
  entity_other_names,  ///< index of its first other name; ends likewise
  entity_kind,         ///< EntityKind and bits, PlaceType << 8, country's two letters << 16
  entity_years,        ///< first year it is known by the name, last year << 16; 0 is open
  entity_weight,  ///< how much more likely it's meant than others of the name: population, fame
  kEntityFields
};

inline constexpr std::uint32_t kWordSize = 16, kNameSize = 4 * kNameFields,
                               kEntitySize = 4 * kEntityFields, kPeriodSize = 8, kStateSize = 12;

/// Bits beside EntityKind: the city is its country's capital, the organisation is a sports club,
/// one of the names ends with "'s".
inline constexpr std::uint32_t kCapital = 0x80, kClub = 0x40, kEndsWithS = 0x20;

/// Of a name as one entity's name.
enum RefFlag : std::uint8_t {
  ref_demonym = 1,      ///< names the place's people, not the place: "Russian"
  ref_short = 2,        ///< a family name or short form that needs support from the text
  ref_acronym = 4,      ///< written in capitals only
  ref_lower_start = 8,  ///< may begin with a small letter: "al-Qaeda"
  ref_common = 16,      ///< an everyday word too: "Nice", "Shell"
  ref_canonical = 32,   ///< the name shown
  ref_personal = 64,    ///< also a first or family name: "Jackson"
  ref_foreign = 128,    ///< not English: "Georgien", or a code: "DEU"
};

/// The part of a reference that is a number, and the bit beside it.
inline constexpr std::uint32_t kEntityMask = 0x7fffff, kDatedName = 0x800000;

}  // namespace dateline::entity
