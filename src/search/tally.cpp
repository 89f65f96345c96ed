// SPDX-License-Identifier: GPL-2.0-or-later
// Adds up, or takes away from the sums.
#include "search/tally.hpp"

#include <dateline/error.hpp>

namespace dateline {

Tally::Tally(const ShardReader& shard, const ArticleSet& set)
    : shard_(shard), missing_(set.all_but_listed) {
  const bool listed_is_shorter = set.listed.size() <= shard.articles() / 2;
  articles_ = listed_is_shorter ? set.listed : others(set.listed, shard.articles());
  if (!listed_is_shorter) missing_ = !missing_;
}

std::vector<std::uint32_t> Tally::count(const store::ListColumn& column,
                                        const std::vector<std::uint32_t>& articles) const {
  std::vector<std::uint32_t> counts(column.bound());
  column.count(articles, counts);
  return counts;
}

std::vector<std::uint32_t> Tally::names(Field field) const {
  const store::ListColumn column = shard_.columns().names(field);
  if (!missing_) return count(column, articles_);
  std::vector<std::uint32_t> counts = shard_.names().article_counts(field);
  if (articles_.empty()) return counts;
  const std::vector<std::uint32_t> less = count(column, articles_);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (less[i] > counts[i])
      throw Error(ErrorCode::index_corrupt,
                  (shard_.path() / "columns").string() + " is damaged: it does not fit the names");
    counts[i] -= less[i];
  }
  return counts;
}

std::vector<std::uint32_t> Tally::years() const {
  const store::ListColumn column = shard_.columns().years();
  return count(column, missing_ ? others(articles_, shard_.articles()) : articles_);
}

}  // namespace dateline
