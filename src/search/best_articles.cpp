// SPDX-License-Identifier: GPL-2.0-or-later
// A heap, as high as the list is long.
#include "search/best_articles.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace dateline {

bool is_better(const RankedArticle& a, const RankedArticle& b) {
  return std::tie(a.score, a.minute, a.id) > std::tie(b.score, b.minute, b.id);
}

RankedArticle ranked(const Snapshot& snapshot, const ArticlePlace& place, double score) {
  const store::ColumnsFile& columns = snapshot.shards()[place.shard]->columns();
  return {place, score, columns.minute(place.article), columns.ids().id(place.article)};
}

double date_score(SortOrder order, std::uint64_t minute) {
  const auto score = static_cast<double>(minute);  // exact: minutes have 39 bits
  if (order != SortOrder::oldest) return score;
  return minute == 0 ? -std::numeric_limits<double>::infinity() : -score;
}

bool BestArticles::is_before(const RankedArticle& a, const RankedArticle& b) const {
  if (a.score != b.score) return a.score > b.score;
  const RankedArticle whole = ranked(snapshot_, a.place, a.score);
  const RankedArticle other = ranked(snapshot_, b.place, b.score);
  // What is oldest first has its minute for a score.
  return order_ == SortOrder::oldest ? whole.id < other.id : is_better(whole, other);
}

void BestArticles::add(const ArticlePlace& place, double score) {
  const auto before = [this](const RankedArticle& a, const RankedArticle& b) {
    return is_before(a, b);
  };
  const RankedArticle article{place, score, 0, 0};
  if (heap_.size() == most_) {
    if (!is_before(article, heap_.front())) return;
    std::pop_heap(heap_.begin(), heap_.end(), before);
    heap_.pop_back();
  }
  heap_.push_back(article);
  std::push_heap(heap_.begin(), heap_.end(), before);
}

std::vector<RankedArticle> BestArticles::finish() {
  std::sort_heap(
      heap_.begin(), heap_.end(),
      [this](const RankedArticle& a, const RankedArticle& b) { return is_before(a, b); });
  for (RankedArticle& article : heap_) {
    const store::ColumnsFile& columns = snapshot_.shards()[article.place.shard]->columns();
    article.minute = columns.read_minute(article.place.article);
    article.id = columns.ids().read_id(article.place.article);
  }
  return std::move(heap_);
}

}  // namespace dateline
