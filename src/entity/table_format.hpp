// SPDX-License-Identifier: GPL-2.0-or-later
// Layout of a gazetteer table: one block of bytes, read in place.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline::entity {

// All numbers are 32-bit little-endian unless said otherwise. The header holds kHeaderFields of
// them, in the order of TableField. A section's offset counts from the start of the table.
//
//   word slots    hash table; 0 is empty, else fingerprint << 24 | word number + 1
//   words         string, classes
//   name slots    hash table, as above
//   names         offset of the folded name; its length (16 bits); NameFlag (16 bits); first
//   reference references    RefFlag << 24 | entity number; a name's run ends where the next name's
//   begins entities      kEntityFields numbers, see EntityField links         entity numbers of
//   containers other names   strings strings       a "string" above is the offset of a length byte
//   followed by that many bytes

inline constexpr std::uint32_t kTableMagic = 0x544e4c44;  // "DLNT"

enum TableField : std::uint8_t {
  field_magic,
  field_word_slots,  ///< how many, a power of two
  field_word_slots_at,
  field_words_at,
  field_name_slots,
  field_name_slots_at,
  field_names,
  field_names_at,
  field_references_at,
  field_entities,
  field_entities_at,
  field_links_at,
  field_other_names_at,
  kHeaderFields
};

enum EntityField : std::uint8_t {
  entity_name,         ///< string
  entity_key,          ///< string
  entity_links,        ///< index of its first container; ends where the next entity's begin
  entity_other_names,  ///< index of its first other name; ends likewise
  entity_kind,         ///< EntityKind, PlaceType << 8, country's two letters << 16
  entity_years,        ///< first year it is known by the name, last year << 16; 0 is open
  entity_weight,  ///< how much more likely it's meant than others of the name: population, fame
  kEntityFields
};

inline constexpr std::uint32_t kWordSize = 8, kNameSize = 12, kEntitySize = 4 * kEntityFields;

/// Of a name as a string of words, whoever it belongs to.
enum NameFlag : std::uint16_t {
  name_complete = 1,   ///< somebody's name; else only the beginning of longer ones
  name_continues = 2,  ///< longer names begin with these words
};

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

/// The part of a reference, and of a slot, that is a number.
inline constexpr std::uint32_t kEntityMask = 0xffffff;

inline std::uint32_t load32(const char* at) {
  std::uint32_t value = 0;
  std::memcpy(&value, at, sizeof value);
  if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap32(value);
  return value;
}

/// FNV-1a; start with kHashSeed, or go on from the hash of what stands before.
inline constexpr std::uint64_t kHashSeed = 0xcbf29ce484222325;
inline std::uint64_t hash_on(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}
/// Where a probe starts, and the byte that tells most strangers without a look at their string.
inline std::uint32_t slot_of(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash ^ hash >> 29);
}
inline std::uint32_t fingerprint_of(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 56);
}

}  // namespace dateline::entity
