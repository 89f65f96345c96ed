// SPDX-License-Identifier: GPL-2.0-or-later
// How much a word counts in an article: BM25, as Xapian weighs.
#pragma once

#include "index/shard_reader.hpp"
#include "search/snapshot.hpp"

#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

/// Xapian's parameters of BM25, given that a word of the body counts body_weight.
Xapian::BM25Weight ranking();

/// The same sums without Xapian's matcher: scores differ from its weights by rounding only. Keeps
/// the snapshot's sizes; the snapshot must outlive it.
class Scoring {
 public:
  explicit Scoring(const Snapshot& snapshot);

  /// What terms that count as one weigh, by the articles of all shards that have any of them: so
  /// many as Xapian estimates.
  [[nodiscard]] double weight(const std::vector<std::string>& terms) const;

  /// The score of a term that weighs `weight` and counts `frequency` in an article of `length`.
  [[nodiscard]] double score(double weight, std::uint32_t frequency, std::uint32_t length) const {
    const double relative = std::max(length * per_length_, least_length_);
    return weight * (frequency / (for_length_ * relative + for_any_ + frequency));
  }

 private:
  const Snapshot& snapshot_;
  double articles_ = 0;
  double per_length_ = 0, least_length_, for_length_, for_any_;
};

}  // namespace dateline
