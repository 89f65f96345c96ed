// SPDX-License-Identifier: GPL-2.0-or-later
// A heap, as high as the list is long.
#include "search/best_articles.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace dateline {
namespace {

constexpr std::uint64_t few_compared = 8;

}  // namespace

bool is_better(const RankedArticle& a, const RankedArticle& b) {
  return std::tie(a.score, a.minute, a.id) > std::tie(b.score, b.minute, b.id);
}

RankedArticle ranked(const Snapshot& snapshot, const ArticlePlace& place, double score) {
  const store::ColumnsFile& columns = snapshot.shards()[place.shard]->columns();
  return {place, score, columns.minute(place.article), columns.ids().id(place.article)};
}

std::vector<std::vector<std::uint32_t>> by_shard(const Snapshot& snapshot,
                                                 const std::vector<RankedArticle>& articles) {
  std::vector<std::vector<std::uint32_t>> numbers(snapshot.shards().size());
  for (const RankedArticle& article : articles)
    numbers[article.place.shard].push_back(article.place.article);
  return numbers;
}

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
  // Ids lie anywhere, so whoever compares many does better to have all of them read.
  if (++compared_ids_ == few_compared)
    for (const auto& shard : snapshot_.shards()) shard->columns().ids().fetch_all();
  const std::uint64_t id = columns(a).ids().id(a.place.article);
  const std::uint64_t other_id = columns(b).ids().id(b.place.article);
  return order_ == SortOrder::oldest ? id < other_id : id > other_id;
}

void BestArticles::fetch_ids() const {
  const auto articles = by_shard(snapshot_, heap_);
  for (std::size_t shard = 0; shard < articles.size(); ++shard)
    snapshot_.shards()[shard]->columns().ids().fetch(articles[shard]);
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
  fetch_ids();
  for (RankedArticle& article : heap_) {
    article.minute = columns(article).read_minute(article.place.article);
    article.id = columns(article).ids().read_id(article.place.article);
  }
  return std::move(heap_);
}

}  // namespace dateline
