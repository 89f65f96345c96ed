// SPDX-License-Identifier: GPL-2.0-or-later
// Lays words, names and entities out as table_format.hpp says.
#include "entity/table_writer.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

constexpr std::size_t kHeaderSize = 4 * kHeaderFields;

void put32(std::string& out, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift & 0xff);
}

/// Open addressing with linear probing, at most three quarters full.
std::vector<std::uint32_t> slots_for(const std::vector<std::uint64_t>& hashes) {
  std::size_t size = 4;
  while (size * 3 < hashes.size() * 4 + 4) size *= 2;
  std::vector<std::uint32_t> slots(size);
  for (std::size_t number = 0; number < hashes.size(); ++number) {
    std::size_t at = slot_of(hashes[number]) & (size - 1);
    while (slots[at] != 0) at = (at + 1) & (size - 1);
    slots[at] = fingerprint_of(hashes[number]) << 24 | static_cast<std::uint32_t>(number + 1);
  }
  return slots;
}

}  // namespace

std::uint32_t TableWriter::string(std::string_view text) {
  const auto [at, is_new] =
      pool_.emplace(std::string(text), static_cast<std::uint32_t>(kHeaderSize + strings_.size()));
  if (is_new) {
    strings_ += static_cast<char>(static_cast<unsigned char>(text.size()));
    strings_ += text;
  }
  return at->second;
}

void TableWriter::word(std::string_view folded_word, std::uint32_t classes) {
  words_.insert(words_.end(), {string(folded_word), classes});
  word_hashes_.push_back(hash_on(kHashSeed, folded_word));
}

void TableWriter::name(std::string_view form, std::string_view whole, std::uint32_t flags,
                       const std::vector<std::uint32_t>& references) {
  const auto size = static_cast<std::uint32_t>(form.size());
  names_.insert(names_.end(), {string(whole) + 1, size | flags << 16,
                               static_cast<std::uint32_t>(references_.size())});
  references_.insert(references_.end(), references.begin(), references.end());
  name_hashes_.push_back(hash_on(kHashSeed, form));
}

void TableWriter::entity(std::array<std::uint32_t, kEntityFields> fields,
                         const std::vector<std::uint32_t>& links,
                         const std::vector<std::uint32_t>& other_names) {
  fields[entity_links] = static_cast<std::uint32_t>(links_.size());
  fields[entity_other_names] = static_cast<std::uint32_t>(other_names_.size());
  entities_.insert(entities_.end(), fields.begin(), fields.end());
  links_.insert(links_.end(), links.begin(), links.end());
  other_names_.insert(other_names_.end(), other_names.begin(), other_names.end());
}

std::string TableWriter::finish() {
  std::array<std::uint32_t, kHeaderFields> header{};
  header[field_magic] = kTableMagic;
  header[field_names] = static_cast<std::uint32_t>(name_hashes_.size());
  header[field_entities] = static_cast<std::uint32_t>(entities_.size() / kEntityFields);
  // One more of each closes the runs of the last.
  names_.insert(names_.end(), {0, 0, static_cast<std::uint32_t>(references_.size())});
  entity({}, {}, {});

  strings_.resize((strings_.size() + 3) & ~std::size_t{3});
  std::string sections;
  const auto add = [&](TableField at, const std::vector<std::uint32_t>& numbers) {
    header[at] = static_cast<std::uint32_t>(kHeaderSize + strings_.size() + sections.size());
    for (const std::uint32_t number : numbers) put32(sections, number);
  };
  const std::vector<std::uint32_t> word_slots = slots_for(word_hashes_);
  const std::vector<std::uint32_t> name_slots = slots_for(name_hashes_);
  header[field_word_slots] = static_cast<std::uint32_t>(word_slots.size());
  header[field_name_slots] = static_cast<std::uint32_t>(name_slots.size());
  add(field_word_slots_at, word_slots);
  add(field_words_at, words_);
  add(field_name_slots_at, name_slots);
  add(field_names_at, names_);
  add(field_references_at, references_);
  add(field_entities_at, entities_);
  add(field_links_at, links_);
  add(field_other_names_at, other_names_);

  std::string out;
  for (const std::uint32_t number : header) put32(out, number);
  return out + strings_ + sections;
}

}  // namespace dateline::entity
