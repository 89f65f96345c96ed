// SPDX-License-Identifier: GPL-2.0-or-later
// A heap, as high as the list is long.
#include "search/best_articles.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace dateline {
namespace {

constexpr std::uint64_t few_compared = 8;

}  // namespace

double date_score(SortOrder order, std::uint64_t minute) {
  const auto score = static_cast<double>(minute);  // exact: minutes have 39 bits
  if (order != SortOrder::oldest) return score;
  return minute == 0 ? -std::numeric_limits<double>::infinity() : -score;
}

const store::ColumnsFile& BestArticles::columns(const RankedArticle& article) const {
  return snapshot_.shards()[article.place.shard]->columns();
}

bool BestArticles::is_before(const RankedArticle& a, const RankedArticle& b) const {
  if (a.score != b.score) return a.score > b.score;
  // What is oldest first has its minute for a score.
  const std::uint64_t minute = columns(a).minute(a.place.article);
  const std::uint64_t other_minute = columns(b).minute(b.place.article);
  if (minute != other_minute) return minute > other_minute;
  // Whoever compares many does better to have what lies around them read too.
  if (++compared_ids_ == few_compared)
    for (const auto& shard : snapshot_.shards()) shard->columns().use_most();
  const std::uint64_t id = columns(a).id(a.place.article);
  const std::uint64_t other_id = columns(b).id(b.place.article);
  return order_ == SortOrder::oldest ? id < other_id : id > other_id;
}

void BestArticles::add(const ArticlePlace& place, double score) {
  const auto before = [this](const RankedArticle& a, const RankedArticle& b) {
    return is_before(a, b);
  };
  const RankedArticle article{place, score};
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
  return std::move(heap_);
}

}  // namespace dateline
