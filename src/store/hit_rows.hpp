// SPDX-License-Identifier: GPL-2.0-or-later
// What a hit shows of the columns, in a row for each article: columns are for counting, where each
// kind of number lies in another place; a page of hits asks for all kinds of a few articles.
#pragma once

#include "store/string_blocks.hpp"
#include "store/table.hpp"

#include <dateline/field.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// The fields whose values a hit names.
inline constexpr std::array hit_fields{Field::person, Field::org, Field::place, Field::year};

struct HitRow {
  std::uint64_t id = 0;           ///< below ids_end
  std::uint32_t shared_bits = 0;  ///< with so many of its 50 another id of the shard begins too
  /// By hit_fields, as the columns have them, ascending.
  std::array<std::vector<std::uint32_t>, hit_fields.size()> values;
  friend bool operator==(const HitRow&, const HitRow&) = default;
};

/// What HitRows reads. `row.shared_bits` is at most 50.
void put_hit_row(std::string& out, const HitRow& row);

/// The rows in a file. Articles count from 1. Const members may be called from several threads.
/// What is damaged throws Error{index_corrupt}.
class HitRows {
 public:
  static constexpr std::size_t sections = StringBlocks::sections;

  /// The sections of `file` from `first` on hold the rows. The file must stay where it is. Numbers
  /// of each of hit_fields are below its bound.
  HitRows(const TableFile& file, std::size_t first,
          const std::array<std::uint32_t, hit_fields.size()>& bounds)
      : file_(file), rows_(file, first), bounds_(bounds) {}

  [[nodiscard]] std::uint64_t id(std::uint32_t article) const;
  [[nodiscard]] HitRow at(std::uint32_t article) const;
  /// Of articles that should be few, in the order asked for, read together.
  [[nodiscard]] std::vector<HitRow> at(std::span<const std::uint32_t> articles) const;
  /// Has the system read what at() looks at first, if that isn't much.
  void fetch() const noexcept { rows_.fetch_starts(); }

 private:
  [[nodiscard]] HitRow decode(std::string_view bytes) const;

  const TableFile& file_;
  StringBlocks rows_;
  std::array<std::uint32_t, hit_fields.size()> bounds_;
};

}  // namespace dateline::store
