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

/// Lists of years, as the column counts them, as text.
std::vector<std::string> year_texts(const std::vector<std::uint32_t>& list, int latest) {
  std::vector<std::string> years;
  for (const std::uint32_t back : list)
    years.push_back(std::to_string(latest - static_cast<int>(back)));
  std::reverse(years.begin(), years.end());
  return years;
}

}  // namespace

HitValues::HitValues(const Snapshot& snapshot) : snapshot_(snapshot) {
  for (const auto& shard : snapshot.shards()) {
    shard->columns().fetch_lists(hit_fields);
    Columns& columns = columns_.emplace_back();
    for (const Field field : hit_fields) columns.push_back(column_of(*shard, field));
  }
}

void HitValues::add(const ShardReader& shard, const Columns& columns, const ShardHits& hits,
                    std::vector<std::vector<FieldValues>>& values) {
  std::vector<std::vector<std::vector<std::uint32_t>>> lists;
  std::vector<std::uint32_t> names;
  for (std::size_t i = 0; i < hit_fields.size(); ++i) {
    lists.push_back(columns[i].lists(hits.articles));
    if (hit_fields[i] == Field::year) continue;
    for (const std::vector<std::uint32_t>& list : lists.back())
      for (const std::uint32_t name : list)
        names.push_back(shard.names().first(hit_fields[i]) + name);
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

void fetch_hits(const Snapshot& snapshot, const std::vector<RankedArticle>& articles) {
  if (articles.size() > store::few_articles) {
    for (const auto& shard : snapshot.shards()) shard->use_most();
    return;
  }
  auto numbers = by_shard(snapshot, articles);
  for (std::size_t shard = 0; shard < numbers.size(); ++shard)
    if (!numbers[shard].empty()) snapshot.shards()[shard]->fetch(std::move(numbers[shard]));
}

std::vector<std::vector<FieldValues>> HitValues::of(std::span<const RankedArticle> articles) const {
  std::vector<std::vector<FieldValues>> values(articles.size());
  std::vector<ShardHits> hits(columns_.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    hits[articles[i].place.shard].articles.push_back(articles[i].place.article);
    hits[articles[i].place.shard].places.push_back(i);
  }
  for (std::size_t shard = 0; shard < hits.size(); ++shard)
    if (!hits[shard].articles.empty())
      add(*snapshot_.shards()[shard], columns_[shard], hits[shard], values);
  return values;
}

}  // namespace dateline
