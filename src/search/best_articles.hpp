// SPDX-License-Identifier: GPL-2.0-or-later
// The first of many matches, in the order of a list of results.
#pragma once

#include "search/snapshot.hpp"

#include <dateline/index.hpp>

#include <cstdint>
#include <vector>

namespace dateline {

struct RankedArticle {
  ArticlePlace place;
  double score = 0;
};

/// What stands for the score where articles are in the order of their dates: the higher the sooner.
double date_score(SortOrder order, std::uint64_t minute);

/// Keeps the best of those it is shown.
class BestArticles {
 public:
  /// `order` decides between equal scores.
  BestArticles(const Snapshot& snapshot, std::uint64_t most, SortOrder order)
      : snapshot_(snapshot), most_(most), order_(order) {}
  /// Whether an article of this score may still be among the best.
  [[nodiscard]] bool takes(double score) const {
    return most_ > 0 && (heap_.size() < most_ || score >= heap_.front().score);
  }
  /// Only what takes() has said yes to.
  void add(const ArticlePlace& place, double score);
  /// The best, in order; none are left.
  [[nodiscard]] std::vector<RankedArticle> finish();

 private:
  /// By score, then as the order has it; looks minutes and ids up only where scores are
  /// equal, which are seldom.
  [[nodiscard]] bool is_before(const RankedArticle& a, const RankedArticle& b) const;
  [[nodiscard]] const store::ColumnsFile& columns(const RankedArticle& article) const;

  const Snapshot& snapshot_;
  std::uint64_t most_;
  SortOrder order_;
  mutable std::uint64_t compared_ids_ = 0;
  std::vector<RankedArticle> heap_;  ///< the worst of them in front
};

}  // namespace dateline
