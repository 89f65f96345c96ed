// SPDX-License-Identifier: GPL-2.0-or-later
// What a page of hits needs of the index, read for all of them at once: from a device that takes as
// long as for one.
#pragma once

#include "search/match.hpp"
#include "search/snapshot.hpp"
#include "store/list_column.hpp"

#include <dateline/field.hpp>
#include <dateline/index.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// The fields whose values a hit names.
inline constexpr std::array hit_fields{Field::person, Field::org, Field::place, Field::year};

/// The values of a snapshot's hits. One thread at a time.
class HitValues {
 public:
  /// Has the system read where the values lie, while the hits are looked for. The snapshot must
  /// outlive it. Throws Error{index_corrupt, io}.
  explicit HitValues(const Snapshot& snapshot);

  /// Of hit_fields, in the order of the articles, which should be few. Throws as before.
  [[nodiscard]] std::vector<std::vector<FieldValues>> of(
      std::span<const RankedArticle> articles) const;

 private:
  /// What a shard has of each of hit_fields.
  using Columns = std::vector<store::ListColumn>;
  /// A page's hits in one shard.
  struct ShardHits {
    std::vector<std::uint32_t> articles;
    std::vector<std::size_t> places;  ///< on the page
  };
  static void add(const ShardReader& shard, const Columns& columns, const ShardHits& hits,
                  std::vector<std::vector<FieldValues>>& values);

  const Snapshot& snapshot_;
  std::vector<Columns> columns_;  ///< by shard
};

/// Has the system read the articles' texts and heads. Throws Error{index_corrupt, io}.
void fetch_hits(const Snapshot& snapshot, const std::vector<RankedArticle>& articles);

}  // namespace dateline
