// SPDX-License-Identifier: GPL-2.0-or-later
// In rounds, since each says where the next lies: numbers of names, then the names.
#include "search/fetch_hits.hpp"

#include "search/article_lookup.hpp"

namespace dateline {
namespace {

store::ListColumn column_of(const ShardReader& shard, Field field) {
  return field == Field::year ? shard.columns().years() : shard.columns().names(field);
}

const ShardReader& shard_of(const Snapshot& snapshot, const RankedArticle& article) {
  return *snapshot.shards()[article.place.shard];
}

void fetch_values(const Snapshot& snapshot, const std::vector<RankedArticle>& articles) {
  for (const Field field : hit_fields)
    for (const RankedArticle& article : articles)
      column_of(shard_of(snapshot, article), field).fetch(article.place.article);
  for (const Field field : hit_fields) {
    if (field == Field::year) continue;
    for (const RankedArticle& article : articles) {
      const ShardReader& shard = shard_of(snapshot, article);
      for (const std::uint32_t name : column_of(shard, field).list(article.place.article))
        shard.names().fetch(shard.names().first(field) + name);
    }
  }
}

}  // namespace

void fetch_columns(const Snapshot& snapshot) {
  // Opening one has its beginning read.
  for (const auto& shard : snapshot.shards())
    for (const Field field : hit_fields) (void)column_of(*shard, field);
}

void fetch_hits(const Snapshot& snapshot, const std::vector<RankedArticle>& articles, bool names) {
  if (articles.size() > store::few_articles) {
    for (const auto& shard : snapshot.shards()) shard->use_most();
    return;
  }
  for (const RankedArticle& article : articles)
    shard_of(snapshot, article).tokens().fetch({&article.place.article, 1});
  if (names) fetch_values(snapshot, articles);
}

}  // namespace dateline
