// SPDX-License-Identifier: GPL-2.0-or-later
// The articles' ids in their order, to find an article by the beginning of its id.
#pragma once

#include "store/packed.hpp"
#include "store/table.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace dateline::store {

/// Above every id; they have 50 bits.
inline constexpr std::uint64_t ids_end = std::uint64_t{1} << 50;

/// Adds the sections to a table; `ids` are those of articles 1, 2, ... Gives, by article, how many
/// of the 50 bits of its id, from the highest on, another id begins with too.
std::vector<std::uint8_t> write_id_column(TableFileWriter& table,
                                          const std::vector<std::uint64_t>& ids);

/// Reads them. Articles count from 1, ranks from 0; of articles with the same id the first comes
/// first. Const members may be called from several threads. What is damaged throws
/// Error{index_corrupt}.
class IdColumn {
 public:
  /// Ids by rank, articles by rank.
  static constexpr std::size_t sections = 2;

  /// The sections of `file` from `first` on hold the ids of `articles` articles. The file must stay
  /// where it is.
  IdColumn(const TableFile& file, std::size_t first, std::uint64_t articles);

  [[nodiscard]] std::uint64_t id(std::uint64_t rank) const { return ids_[rank]; }

  /// The end excluded.
  struct Ranks {
    std::uint64_t begin = 0, end = 0;
    [[nodiscard]] std::uint64_t size() const noexcept { return end - begin; }
  };
  /// Of the ids from `first` to `last`.
  [[nodiscard]] Ranks ranks(std::uint64_t first, std::uint64_t last) const;
  [[nodiscard]] std::uint32_t article(std::uint64_t rank) const;

  /// Has the system read what ranks() of what these ids begin with looks at.
  void fetch(std::span<const std::uint64_t> ids) const noexcept;

 private:
  /// The first whose id is not before it.
  [[nodiscard]] std::uint64_t first_rank(std::uint64_t id) const;

  const TableFile& file_;
  PackedNumbers ids_, articles_;
};

}  // namespace dateline::store
