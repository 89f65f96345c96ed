// SPDX-License-Identifier: GPL-2.0-or-later
// A hash table of keys that stay where they are, in the shards' names.
#include "search/value_table.hpp"

#include "base/hash.hpp"

namespace dateline {

ValueTable::ValueTable(const Snapshot& snapshot, Field field)
    : snapshot_(snapshot), field_(field), single_(snapshot.shards().size() == 1) {
  // Shards are brought together by the keys of all their values.
  if (!single_)
    for (const auto& shard : snapshot_.shards()) shard->names().use_most();
}

const store::NamesFile& ValueTable::names(std::size_t shard) const {
  return snapshot_.shards()[shard]->names();
}

std::uint32_t ValueTable::place(std::size_t shard, std::uint32_t name) {
  if (single_) return name;
  if (best_.size() * 2 >= by_key_.size()) grow();
  const std::uint32_t number = names(shard).first(field_) + name;
  const std::string_view key = names(shard).key(number);
  const bool country =
      field_ == Field::place && names(shard).place_type(number) == PlaceType::country;
  const auto hash = static_cast<std::uint32_t>(hash64(key));
  for (std::size_t at = hash;; ++at) {
    auto& [place, known_hash] = by_key_[at & (by_key_.size() - 1)];
    if (place == 0) {
      best_.push_back({static_cast<std::uint32_t>(shard), name, country});
      known_hash = hash;
      place = static_cast<std::uint32_t>(best_.size());
      return place - 1;
    }
    if (known_hash != hash) continue;
    Best& best = best_[place - 1];
    const store::NamesFile& best_names = names(best.shard);
    const std::uint32_t best_number = best_names.first(field_) + best.name;
    if (best_names.key(best_number) != key) continue;
    best.country = best.country || country;
    if (names(shard).articles(number) > best_names.articles(best_number)) {
      best.shard = static_cast<std::uint32_t>(shard);
      best.name = name;
    }
    return place - 1;
  }
}

void ValueTable::grow() {
  const auto before = std::exchange(by_key_, {});
  by_key_.resize(before.empty() ? 1024 : before.size() * 4);
  for (const auto& entry : before) {
    if (entry.first == 0) continue;
    std::size_t at = entry.second;
    while (by_key_[at & (by_key_.size() - 1)].first != 0) ++at;
    by_key_[at & (by_key_.size() - 1)] = entry;
  }
}

void ValueTable::add(std::size_t shard, std::vector<std::uint32_t>&& counts) {
  if (single_) {
    counts_ = std::move(counts);
    return;
  }
  for (std::uint32_t name = 0; name < counts.size(); ++name) {
    if (counts[name] == 0) continue;
    const std::uint32_t at = place(shard, name);
    if (at >= counts_.size()) counts_.resize(at + 1);
    counts_[at] += counts[name];
  }
}

ValueTable::Best ValueTable::best(std::uint32_t place) const {
  return single_ ? Best{0, place, false} : best_[place];
}

std::string_view ValueTable::shown(std::uint32_t place) const {
  const Best value = best(place);
  return names(value.shard).shown(names(value.shard).first(field_) + value.name);
}

bool ValueTable::is_country(std::uint32_t place) const {
  if (!single_) return best_[place].country;
  return names(0).place_type(names(0).first(field_) + place) == PlaceType::country;
}

}  // namespace dateline
