// SPDX-License-Identifier: GPL-2.0-or-later
// In rounds, since each says where the next lies: numbers of names, then the names.
#include "search/fetch_hits.hpp"

#include "search/article_lookup.hpp"

namespace dateline {
namespace {

store::ListColumn column_of(const ShardReader& shard, Field field) {
  return field == Field::year ? shard.columns().years() : shard.columns().names(field);
}

/// Calls visit(column, shard, article) for each of the articles.
template <typename Visit>
void visit_column(const Snapshot& snapshot, const std::vector<RankedArticle>& articles, Field field,
                  Visit&& visit) {
  for (const RankedArticle& article : articles) {
    const ShardReader& shard = *snapshot.shards()[article.place.shard];
    visit(column_of(shard, field), shard, article.place.article);
  }
}

void fetch_values(const Snapshot& snapshot, const std::vector<RankedArticle>& articles) {
  using store::ListColumn;
  for (const Field field : hit_fields)
    visit_column(snapshot, articles, field,
                 [](const ListColumn& column, const ShardReader&, std::uint32_t article) {
                   column.fetch(article);
                 });
  for (const Field field : hit_fields) {
    if (field == Field::year) continue;
    visit_column(
        snapshot, articles, field,
        [field](const ListColumn& column, const ShardReader& shard, std::uint32_t article) {
          for (const std::uint32_t name : column.list(article))
            shard.names().fetch(shard.names().first(field) + name);
        });
  }
}

}  // namespace

void fetch_columns(const Snapshot& snapshot) {
  // Opening one has its beginning read.
  for (const auto& shard : snapshot.shards())
    for (const Field field : hit_fields) (void)column_of(*shard, field);
}

void fetch_hits(const Snapshot& snapshot, const std::vector<RankedArticle>& articles, bool names) {
  if (articles.size() > few_articles) {
    for (const auto& shard : snapshot.shards()) shard->use_most();
    return;
  }
  for (const RankedArticle& article : articles)
    snapshot.shards()[article.place.shard]->tokens().fetch({&article.place.article, 1});
  if (names) fetch_values(snapshot, articles);
}

}  // namespace dateline
