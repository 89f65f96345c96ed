// SPDX-License-Identifier: GPL-2.0-or-later
// Looks names and words up in a gazetteer table.
#include "entity/table.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

/// Whether the year lies in the years, first | last << 16; 0 is open.
bool covers(std::uint32_t years, int year) {
  const int first = static_cast<int>(years & 0xffff);
  const int last = static_cast<int>(years >> 16);
  return (first == 0 || year >= first) && (last == 0 || year <= last);
}

/// The first of `count` records of `size` bytes at `records` whose first number isn't less.
std::uint32_t lower_bound(const char* records, std::uint32_t count, std::uint32_t size,
                          std::uint32_t wanted) {
  std::uint32_t begin = 0, end = count;
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    if (load32(records + std::size_t{size} * middle) < wanted)
      begin = middle + 1;
    else
      end = middle;
  }
  return begin;
}

}  // namespace

Table::Table(std::string_view bytes) {
  if (bytes.empty()) return;
  base_ = bytes.data();
  words_ = base_ + field(field_words_at);
  first_names_ = base_ + field(field_first_names_at);
  names_ = base_ + field(field_names_at);
  references_ = base_ + field(field_references_at);
  entities_ = base_ + field(field_entities_at);
  last_slot_ = field(field_word_slots) - 1;
}

std::uint32_t Table::field(unsigned index) const { return base_ ? load32(base_ + 4 * index) : 0; }

std::string_view Table::string(std::uint32_t offset) const {
  return {base_ + offset + 1, static_cast<unsigned char>(base_[offset])};
}

std::uint32_t Table::word(std::string_view folded, const WordProbe& probe) const {
  if (!base_) return 0;
  for (std::uint32_t slot = probe.hash & last_slot_;; slot = (slot + 1) & last_slot_) {
    const char* at = words_ + kWordSize * slot;
    const std::uint64_t known = load64(at);
    if (known == 0) return 0;
    if (known != probe.head) continue;
    const std::uint32_t whole = load32(at + 8);
    if (folded.size() <= head_size ? whole == 0 : whole != 0 && string(whole) == folded)
      return slot + 1;
  }
}

/// Of the names that go on from one, the one with this last word. Without branches but for their
/// number, as no processor foresees where a word is found.
std::uint32_t Table::next_name(std::uint32_t name, std::uint32_t word) const {
  std::uint32_t first = name_field(name, name_longer);
  std::uint32_t count = name_field(name + 1, name_longer) - first;
  while (count > 1) {
    const std::uint32_t half = count / 2;
    first += name_field(first + half, name_word) <= word ? half : 0;
    count -= half;
  }
  return count == 1 && name_field(first, name_word) == word ? first : 0;
}

std::optional<NameMatch> Table::find(std::string_view form) const {
  std::uint32_t name = 0;
  while (!form.empty()) {
    const std::size_t end = std::min(form.find(' '), form.size());
    name = longer_name(name, word(form.substr(0, end)));
    if (name == 0) return std::nullopt;
    form.remove_prefix(std::min(end + 1, form.size()));
  }
  if (name == 0) return std::nullopt;
  return match(name);
}

/// The place of a reference's first period + 1.
std::uint32_t Table::period_of(std::uint32_t reference) const {
  return lower_bound(base_ + field(field_periods_at), field(field_periods), kPeriodSize,
                     reference) +
         1;
}

bool Table::is_capital(std::uint32_t entity) const {
  return (entity_field(entity, entity_kind) & kCapital) != 0;
}

bool Table::is_club(std::uint32_t entity) const {
  return (entity_field(entity, entity_kind) & kClub) != 0;
}

CountryCode Table::country(std::uint32_t entity) const {
  const std::uint32_t letters = entity_field(entity, entity_kind) >> 16;
  if (letters == 0) return {};
  return {static_cast<char>(letters & 0xff), static_cast<char>(letters >> 8)};
}

std::uint32_t Table::own_former_state(std::uint32_t entity, int year) const {
  const char* states = base_ + field(field_states_at);
  const std::uint32_t count = field(field_states);
  for (std::uint32_t i = lower_bound(states, count, kStateSize, entity);
       i < count && load32(states + kStateSize * i) == entity; ++i)
    if (covers(load32(states + kStateSize * i + 4), year))
      return load32(states + kStateSize * i + 8);
  return kNoState;
}

std::uint32_t Table::former_state(std::uint32_t entity, int year) const {
  if (year == 0) return kNoState;
  std::uint32_t state = own_former_state(entity, year);
  visit_containers(entity, [&](std::uint32_t container) {
    if (state == kNoState) state = own_former_state(container, year);
  });
  return state;
}

CountryCode Table::country(std::uint32_t entity, int year) const {
  const std::uint32_t state = former_state(entity, year);
  return country(state == kNoState ? entity : state);
}

std::string_view Table::name(std::uint32_t entity) const {
  return string(entity_field(entity, entity_name));
}

std::string_view Table::key(std::uint32_t entity) const {
  return string(entity_field(entity, entity_key));
}

bool Table::has_years(std::uint32_t entity) const {
  return entity_field(entity, entity_years) != 0;
}

bool Table::known_in(std::uint32_t entity, int year) const {
  return covers(entity_field(entity, entity_years), year);
}

bool Table::known_in(const NameReference& name, int year) const {
  if (!known_in(name.entity, year)) return false;
  if (name.dated == 0) return true;
  const char* periods = base_ + field(field_periods_at);
  const std::uint32_t reference = load32(periods + kPeriodSize * (name.dated - 1));
  for (std::uint32_t i = name.dated - 1;
       i < field(field_periods) && load32(periods + kPeriodSize * i) == reference; ++i)
    if (covers(load32(periods + kPeriodSize * i + 4), year)) return true;
  return false;
}

bool Table::lies_in(std::uint32_t entity, std::uint32_t container) const {
  bool found = false;
  visit_containers(entity, [&](std::uint32_t place) { found = found || place == container; });
  return found;
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
