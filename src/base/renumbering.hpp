// SPDX-License-Identifier: GPL-2.0-or-later
// From the numbers that one table has given to those of another.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace dateline {

/// Asks for the other table's number of each thing only once. One thread at a time.
class Renumbering {
 public:
  /// The other number for `number`: the first time what find() returns, less than 2^32 - 1.
  template <typename Find>
  std::uint32_t operator()(std::uint32_t number, Find&& find) {
    if (number >= known_.size())
      known_.resize(std::max<std::size_t>(number + std::size_t{1024}, known_.size() * 2));
    if (known_[number] == 0) known_[number] = find() + 1;
    return known_[number] - 1;
  }
  /// Begins to fetch what that will look at, a few calls before.
  void ask_ahead(std::uint32_t number) const {
    if (number < known_.size()) __builtin_prefetch(&known_[number]);
  }

 private:
  std::vector<std::uint32_t> known_;  ///< numbers + 1, or 0
};

/// What is known of tables by their serial numbers. Tables whose serial numbers differ in the low
/// 32 bits alone are used one after the other: the next one's first use ends the last one's.
template <typename Known>
class KnownTables {
 public:
  /// Valid until the next call.
  Known& of(std::uint64_t table) {
    Entry& entry = entries_[table >> 32];
    if (entry.table != table) entry = {table, {}};
    return entry.known;
  }
  void forget() { entries_.clear(); }

 private:
  struct Entry {
    std::uint64_t table = 0;
    Known known;
  };
  std::map<std::uint64_t, Entry> entries_;
};

}  // namespace dateline
