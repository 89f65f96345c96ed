// SPDX-License-Identifier: GPL-2.0-or-later
// The formula of Xapian's BM25Weight without relevance feedback, for words asked for once.
#include "search/scoring.hpp"

#include "index/schema.hpp"

#include <cmath>

namespace dateline {
namespace {

// k1 = 1.2 and b = 0.75 are Robertson's; k1 counts occurrences, of which one weighs body_weight.
constexpr double k1 = 1.2 * schema::body_weight, b = 0.75, least = 0.5;

}  // namespace

Xapian::BM25Weight ranking() { return {k1, 0, 1, b, least}; }

Scoring::Scoring(const Snapshot& snapshot)
    : snapshot_(snapshot), least_length_(least), for_length_(k1 * b), for_any_(k1 * (1 - b)) {
  std::uint64_t length = 0;
  for (const auto& shard : snapshot.shards()) {
    articles_ += shard->postings().documents();
    length += shard->postings().total_length();
  }
  if (length > 0) per_length_ = 1 / (static_cast<double>(length) / articles_);
}

double Scoring::weight(const std::vector<std::string>& terms) const {
  // As if each were in articles of its own choice, whatever the others are in.
  std::vector<double> counts;
  for (const std::string& term : terms)
    counts.push_back(static_cast<double>(snapshot_.articles_with(term)));
  std::sort(counts.begin(), counts.end());
  double having = 0;
  for (const double count : counts)
    having = std::floor(having + count - having * count / articles_ + 0.5);
  const double rarity = (articles_ - having + 0.5) / (having + 0.5);
  // A word that most articles have still counts for something.
  return std::log(rarity < 2 ? rarity * 0.5 + 1 : rarity) * (k1 + 1);
}

}  // namespace dateline
