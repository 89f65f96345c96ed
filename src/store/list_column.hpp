// SPDX-License-Identifier: GPL-2.0-or-later
// A column of lists: for each article some numbers, ascending, without repeats.
#pragma once

#include "store/packed.hpp"
#include "store/table.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace dateline::store {

/// Gets the articles' lists one by one.
using ListSink = std::function<void(std::span<const std::uint32_t>)>;

/// Adds a column's sections to a table. visit(sink) gives every article's list; it may be
/// called twice, so that the lists need not be held in memory. `bound` is above all their numbers.
void write_list_column(TableFileWriter& table, std::uint64_t bound,
                       const std::function<void(const ListSink&)>& visit);

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
  /// Where an article's numbers lie, the end excluded.
  struct Places {
    std::uint64_t begin = 0, end = 0;
  };
  [[nodiscard]] Places places(std::uint32_t article) const;
  [[nodiscard]] std::uint32_t checked(std::uint64_t number) const;
  template <typename Visit>
  void visit(std::uint32_t article, Visit&& visit) const;

  const TableFile& file_;
  std::size_t first_;  ///< of its sections
  std::string_view starts_;
  PackedNumbers ends_;  ///< or the only numbers of lists with at most one
  PackedNumbers numbers_;
  std::uint32_t bound_ = 0;
};

}  // namespace dateline::store
