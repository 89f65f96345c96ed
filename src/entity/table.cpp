// SPDX-License-Identifier: GPL-2.0-or-later
// Looks names and words up in a gazetteer table.
#include "entity/table.hpp"

namespace dateline::entity {

namespace {

/// Calls `matches(number)` for the entries of a hash table that may have this hash, until one does.
template <typename Matches>
std::optional<std::uint32_t> probe(const char* slots, std::uint32_t slot_count, std::uint64_t hash,
                                   Matches matches) {
  const std::uint32_t mask = slot_count - 1;
  for (std::uint32_t at = slot_of(hash) & mask;; at = (at + 1) & mask) {
    const std::uint32_t slot = load32(slots + 4 * at);
    if (slot == 0) return std::nullopt;
    if (slot >> 24 != fingerprint_of(hash)) continue;
    const std::uint32_t number = (slot & kEntityMask) - 1;
    if (matches(number)) return number;
  }
}

}  // namespace

Table::Table(std::string_view bytes) : base_(bytes.empty() ? nullptr : bytes.data()) {}

std::uint32_t Table::field(unsigned index) const { return base_ ? load32(base_ + 4 * index) : 0; }

std::string_view Table::string(std::uint32_t offset) const {
  return {base_ + offset + 1, static_cast<unsigned char>(base_[offset])};
}

std::uint32_t Table::classes(std::string_view folded_word) const {
  if (!base_) return 0;
  const char* words = base_ + field(field_words_at);
  const auto found = probe(base_ + field(field_word_slots_at), field(field_word_slots),
                           hash_on(kHashSeed, folded_word), [&](std::uint32_t number) {
                             return string(load32(words + kWordSize * number)) == folded_word;
                           });
  return found ? load32(words + kWordSize * *found + 4) : 0;
}

std::optional<NameMatch> Table::find(std::string_view form, std::uint64_t hash) const {
  if (!base_) return std::nullopt;
  const char* names = base_ + field(field_names_at);
  const auto found = probe(
      base_ + field(field_name_slots_at), field(field_name_slots), hash, [&](std::uint32_t number) {
        const char* name = names + kNameSize * number;
        const std::uint32_t size = load32(name + 4) & 0xffff;
        return size == form.size() && std::memcmp(base_ + load32(name), form.data(), size) == 0;
      });
  if (!found) return std::nullopt;
  const char* name = names + kNameSize * *found;
  NameMatch match;
  match.flags = static_cast<std::uint16_t>(load32(name + 4) >> 16);
  match.first = load32(name + 8);
  match.count = load32(name + kNameSize + 8) - match.first;
  return match;
}

NameReference Table::reference(std::uint32_t index) const {
  const std::uint32_t value = load32(base_ + field(field_references_at) + 4 * index);
  return {value & kEntityMask, static_cast<std::uint8_t>(value >> 24)};
}

std::uint32_t Table::entity_field(std::uint32_t entity, unsigned index) const {
  return load32(base_ + field(field_entities_at) + kEntitySize * entity + 4 * index);
}

EntityKind Table::kind(std::uint32_t entity) const {
  return static_cast<EntityKind>(entity_field(entity, entity_kind) & 0xff);
}

PlaceType Table::place_type(std::uint32_t entity) const {
  return static_cast<PlaceType>(entity_field(entity, entity_kind) >> 8 & 0xff);
}

std::string Table::country(std::uint32_t entity) const {
  const std::uint32_t letters = entity_field(entity, entity_kind) >> 16;
  if (letters == 0) return {};
  return {static_cast<char>(letters & 0xff), static_cast<char>(letters >> 8)};
}

std::string_view Table::name(std::uint32_t entity) const {
  return string(entity_field(entity, entity_name));
}

std::string_view Table::key(std::uint32_t entity) const {
  return string(entity_field(entity, entity_key));
}

std::uint32_t Table::weight(std::uint32_t entity) const {
  return entity_field(entity, entity_weight);
}

bool Table::has_years(std::uint32_t entity) const {
  return entity_field(entity, entity_years) != 0;
}

bool Table::known_in(std::uint32_t entity, int year) const {
  const std::uint32_t years = entity_field(entity, entity_years);
  const int first = static_cast<int>(years & 0xffff);
  const int last = static_cast<int>(years >> 16);
  return (first == 0 || year >= first) && (last == 0 || year <= last);
}

std::vector<std::uint32_t> Table::containers(std::uint32_t entity) const {
  std::vector<std::uint32_t> result;
  const char* links = base_ + field(field_links_at);
  const std::uint32_t end = entity_field(entity + 1, entity_links);
  for (std::uint32_t at = entity_field(entity, entity_links); at < end; ++at)
    result.push_back(load32(links + 4 * at));
  return result;
}

bool Table::lies_in(std::uint32_t entity, std::uint32_t container) const {
  const char* links = base_ + field(field_links_at);
  const std::uint32_t end = entity_field(entity + 1, entity_links);
  for (std::uint32_t at = entity_field(entity, entity_links); at < end; ++at)
    if (load32(links + 4 * at) == container) return true;
  return false;
}

std::vector<std::string_view> Table::other_names(std::uint32_t entity) const {
  std::vector<std::string_view> result;
  const char* names = base_ + field(field_other_names_at);
  const std::uint32_t end = entity_field(entity + 1, entity_other_names);
  for (std::uint32_t at = entity_field(entity, entity_other_names); at < end; ++at)
    result.push_back(string(load32(names + 4 * at)));
  return result;
}

}  // namespace dateline::entity
