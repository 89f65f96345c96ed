// SPDX-License-Identifier: GPL-2.0-or-later
// The values of a field over all shards: names of one key are one value.
#pragma once

#include "search/snapshot.hpp"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// Gives every value of one field a place. With a single shard that is the name's number among the
/// field's, and nothing needs to be looked up.
class ValueTable {
 public:
  ValueTable(const Snapshot& snapshot, Field field);

  /// The place of a shard's name, by its number among the field's.
  std::uint32_t place(std::size_t shard, std::uint32_t name);
  /// Adds up the articles of a shard's names, in the order of their numbers.
  void add(std::size_t shard, std::vector<std::uint32_t>&& counts);

  /// By place; 0 for names that were not counted.
  [[nodiscard]] std::vector<std::uint32_t>& counts() noexcept { return counts_; }
  /// As the shard shows it that has it in most articles; lives as long as the snapshot.
  [[nodiscard]] std::string_view shown(std::uint32_t place) const;
  /// Whether some shard knows the value as a country.
  [[nodiscard]] bool is_country(std::uint32_t place) const;

 private:
  /// A value's name in the shard that has it in most articles.
  struct Best {
    std::uint32_t shard = 0, name = 0;
    bool country = false;
  };
  [[nodiscard]] const store::NamesFile& names(std::size_t shard) const;
  [[nodiscard]] Best best(std::uint32_t place) const;
  void grow();

  const Snapshot& snapshot_;
  Field field_;
  bool single_;
  std::vector<std::uint32_t> counts_;
  std::vector<Best> best_;  ///< by place, as is all below; of several shards only
  /// Place + 1 and hash of each value, by hash with open addressing.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_key_;
};

}  // namespace dateline
