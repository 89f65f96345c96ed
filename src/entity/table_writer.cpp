// SPDX-License-Identifier: GPL-2.0-or-later
// Lays words, names and entities out as table_format.hpp says.
#include "entity/table_writer.hpp"

#include "base/word_head.hpp"

#include <algorithm>

namespace dateline::entity {

namespace {

constexpr std::size_t kHeaderSize = 4 * kHeaderFields;

void put32(std::string& out, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift & 0xff);
}

/// A power of two that leaves a quarter of the slots free.
std::size_t slots_for(std::size_t words) {
  std::size_t size = 4;
  while (size * 3 < words * 4 + 4) size *= 2;
  return size;
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

std::size_t TableWriter::add_word(std::string_view folded_word) {
  const auto [at, is_new] = word_numbers_.emplace(std::string(folded_word), words_.size());
  if (is_new) {
    words_.emplace_back(folded_word);
    classes_.push_back(0);
  }
  return at->second;
}

void TableWriter::word(std::string_view folded_word, std::uint32_t classes) {
  classes_[add_word(folded_word)] = classes;
}

void TableWriter::name(std::string_view form, const std::vector<Owner>& owners) {
  std::size_t at = 0;
  for (std::string_view rest = form; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const auto last_word = static_cast<std::uint32_t>(add_word(rest.substr(0, end)));
    const auto [next, is_new] = trie_[at].longer.emplace(last_word, trie_.size());
    at = next->second;
    if (is_new) trie_.emplace_back();
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  trie_[at].owners = owners;
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

/// Open addressing with linear probing. Returns the slots and keeps each word's place.
std::vector<std::uint32_t> TableWriter::place_words() {
  constexpr std::size_t numbers = kWordSize / 4;
  const std::size_t size = slots_for(words_.size());
  std::vector<std::uint32_t> slots(size * numbers);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::string& text = words_[i];
    const std::uint64_t head = word_head(text);
    std::size_t at = word_hash(head, text) & (size - 1);
    while (slots[at * numbers] != 0) at = (at + 1) & (size - 1);
    slots[at * numbers] = static_cast<std::uint32_t>(head);
    slots[at * numbers + 1] = static_cast<std::uint32_t>(head >> 32);
    slots[at * numbers + 2] = text.size() > head_size ? string(text) : 0;
    slots[at * numbers + 3] = classes_[i];
    slots_.push_back(static_cast<std::uint32_t>(at));
  }
  return slots;
}

/// Level by level, so that the names that go on from one lie together.
void TableWriter::place_names(std::vector<std::uint32_t>& first_names) {
  struct Placed {
    std::size_t name;
    std::uint32_t last_word;
  };
  std::vector<Placed> order{{0, 0}};
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Name& name = trie_[order[i].name];
    const auto longer = static_cast<std::uint32_t>(order.size());
    for (const auto& [last_word, next] : name.longer)
      order.push_back({next, slots_[last_word] + 1});
    std::sort(order.begin() + longer, order.end(),
              [](const Placed& a, const Placed& b) { return a.last_word < b.last_word; });
    if (i == 0)
      for (std::uint32_t at = longer; at < order.size(); ++at)
        first_names[order[at].last_word - 1] = at;
    names_.insert(names_.end(),
                  {order[i].last_word, longer, static_cast<std::uint32_t>(references_.size())});
    for (const Owner& owner : name.owners) {
      for (const std::uint32_t years : owner.periods)
        periods_.insert(periods_.end(), {static_cast<std::uint32_t>(references_.size()), years});
      references_.push_back(owner.reference | (owner.periods.empty() ? 0 : kDatedName));
    }
  }
  // One more closes the runs of the last.
  names_.insert(names_.end(), {0, static_cast<std::uint32_t>(order.size()),
                               static_cast<std::uint32_t>(references_.size())});
}

std::string TableWriter::finish() {
  const std::vector<std::uint32_t> words = place_words();
  std::vector<std::uint32_t> first_names(words.size() * 4 / kWordSize);
  place_names(first_names);
  entity({}, {}, {});  // closes the runs of the last

  std::array<std::uint32_t, kHeaderFields> header{};
  header[field_magic] = kTableMagic;
  header[field_word_slots] = static_cast<std::uint32_t>(first_names.size());
  header[field_entities] = static_cast<std::uint32_t>(entities_.size() / kEntityFields - 1);
  header[field_periods] = static_cast<std::uint32_t>(periods_.size() * 4 / kPeriodSize);
  header[field_states] = static_cast<std::uint32_t>(states_.size() * 4 / kStateSize);
  strings_.resize((strings_.size() + 3) & ~std::size_t{3});
  std::string sections;
  const auto add = [&](TableField at, const std::vector<std::uint32_t>& numbers) {
    header[at] = static_cast<std::uint32_t>(kHeaderSize + strings_.size() + sections.size());
    for (const std::uint32_t number : numbers) put32(sections, number);
  };
  add(field_words_at, words);
  add(field_first_names_at, first_names);
  add(field_names_at, names_);
  add(field_references_at, references_);
  add(field_entities_at, entities_);
  add(field_links_at, links_);
  add(field_other_names_at, other_names_);
  add(field_periods_at, periods_);
  add(field_states_at, states_);

  std::string out;
  for (const std::uint32_t number : header) put32(out, number);
  return out + strings_ + sections;
}

}  // namespace dateline::entity
