// SPDX-License-Identifier: GPL-2.0-or-later
// Counts one shard's numbers over a set of its articles.
#pragma once

#include "index/shard_reader.hpp"
#include "search/article_set.hpp"

#include <dateline/field.hpp>

#include <cstdint>
#include <vector>

namespace dateline {

/// Reads the columns of the set or of all other articles, whichever are fewer: what a name has in
/// all is known. The shard must outlive it.
class Tally {
 public:
  Tally(const ShardReader& shard, const ArticleSet& set);

  /// Articles of each name of the field, in the order of their numbers. Throws
  /// Error{index_corrupt}.
  [[nodiscard]] std::vector<std::uint32_t> names(Field field) const;
  /// Articles about each year, from ColumnsFile::latest_year backwards.
  [[nodiscard]] std::vector<std::uint32_t> years() const;

 private:
  [[nodiscard]] std::vector<std::uint32_t> count(const store::ListColumn& column,
                                                 const std::vector<std::uint32_t>& articles) const;
  const ShardReader& shard_;
  std::vector<std::uint32_t> articles_;
  bool missing_;  ///< articles_ are those that the set lacks
};

}  // namespace dateline
