// SPDX-License-Identifier: GPL-2.0-or-later
// A column of lists: for each article some numbers, ascending, without repeats.
#pragma once

#include "store/packed.hpp"
#include "store/table.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dateline::store {

/// Gathers the lists of articles in order.
class ListColumnWriter {
 public:
  /// The next article's list.
  void add(std::span<const std::uint32_t> list);
  /// Adds the column's sections to a table. `bound` is above all its numbers.
  void write(TableWriter& table, std::uint64_t bound) const;

 private:
  std::vector<std::uint64_t> numbers_;  ///< of all lists
  std::vector<std::uint64_t> ends_;     ///< of each list among them, from its block's start
  std::vector<std::uint32_t> starts_;   ///< of each block among them
  std::vector<std::uint64_t> singles_;  ///< the list's only number + 1, or 0
  bool single_ = true;
};

/// Reads such a column. Const members may be called from several threads. What is damaged throws
/// Error{index_corrupt}.
class ListColumn {
 public:
  /// Bound and how many numbers there are in all, then starts, ends and numbers.
  static constexpr std::size_t sections = 4;

  /// The sections of `file` from `first` on hold the lists of `articles` articles. The file must
  /// stay where it is.
  ListColumn(const TableFile& file, std::size_t first, std::uint64_t articles);

  /// Above every number.
  [[nodiscard]] std::uint32_t bound() const noexcept { return bound_; }
  /// Adds 1 to counts[number] for each number of each of the articles. Articles count from 1;
  /// `counts` has `bound()` places.
  void count(std::span<const std::uint32_t> articles, std::span<std::uint32_t> counts) const;
  /// An article's numbers.
  [[nodiscard]] std::vector<std::uint32_t> list(std::uint32_t article) const;

 private:
  template <typename Visit>
  void visit(std::uint32_t article, Visit&& visit) const;

  const TableFile& file_;
  std::string_view starts_;
  PackedNumbers ends_;  ///< or the only numbers of lists with at most one
  PackedNumbers numbers_;
  std::uint32_t bound_ = 0;
};

}  // namespace dateline::store
