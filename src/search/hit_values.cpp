// SPDX-License-Identifier: GPL-2.0-or-later
// In rounds, since each says where the next lies: numbers of names, then the names.
#include "search/hit_values.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace dateline {
namespace {

store::ListColumn column_of(const ShardReader& shard, Field field) {
  return field == Field::year ? shard.columns().years() : shard.columns().names(field);
}

/// A page's hits in one shard.
struct ShardHits {
  std::vector<std::uint32_t> articles;
  std::vector<std::size_t> places;  ///< on the page
};

/// Lists of years, as the column counts them, as text.
std::vector<std::string> year_texts(const std::vector<std::uint32_t>& list, int latest) {
  std::vector<std::string> years;
  for (const std::uint32_t back : list)
    years.push_back(std::to_string(latest - static_cast<int>(back)));
  std::reverse(years.begin(), years.end());
  return years;
}

void add_values(const ShardReader& shard, const ShardHits& hits,
                std::vector<std::vector<FieldValues>>& values) {
  std::vector<std::vector<std::vector<std::uint32_t>>> lists;
  std::vector<std::uint32_t> names;
  for (const Field field : hit_fields) {
    lists.push_back(column_of(shard, field).lists(hits.articles));
    if (field == Field::year) continue;
    for (const std::vector<std::uint32_t>& list : lists.back())
      for (const std::uint32_t name : list) names.push_back(shard.names().first(field) + name);
  }
  const std::vector<std::string> shown = shard.names().shown(names);
  auto next = shown.begin();
  for (std::size_t i = 0; i < hit_fields.size(); ++i)
    for (std::size_t hit = 0; hit < hits.articles.size(); ++hit) {
      const std::vector<std::uint32_t>& list = lists[i][hit];
      FieldValues row{hit_fields[i], {}};
      if (row.field == Field::year) {
        row.values = year_texts(list, shard.columns().latest_year());
      } else {
        const auto end = next + static_cast<std::ptrdiff_t>(list.size());
        row.values.assign(next, end);
        next = end;
      }
      values[hits.places[hit]].push_back(std::move(row));
    }
}

}  // namespace

void fetch_columns(const Snapshot& snapshot) {
  // Opening one has its beginning read.
  for (const auto& shard : snapshot.shards())
    for (const Field field : hit_fields) (void)column_of(*shard, field);
}

void fetch_texts(const Snapshot& snapshot, const std::vector<RankedArticle>& articles) {
  if (articles.size() > store::few_articles) {
    for (const auto& shard : snapshot.shards()) shard->use_most();
    return;
  }
  for (const RankedArticle& article : articles)
    snapshot.shards()[article.place.shard]->tokens().fetch({&article.place.article, 1});
}

std::vector<std::vector<FieldValues>> hit_values(const Snapshot& snapshot,
                                                 std::span<const RankedArticle> articles) {
  std::vector<std::vector<FieldValues>> values(articles.size());
  std::vector<ShardHits> hits(snapshot.shards().size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    hits[articles[i].place.shard].articles.push_back(articles[i].place.article);
    hits[articles[i].place.shard].places.push_back(i);
  }
  for (std::size_t shard = 0; shard < hits.size(); ++shard)
    if (!hits[shard].articles.empty()) add_values(*snapshot.shards()[shard], hits[shard], values);
  return values;
}

}  // namespace dateline
