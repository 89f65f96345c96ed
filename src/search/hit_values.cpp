// SPDX-License-Identifier: GPL-2.0-or-later
// In rounds, since each says where the next lies: rows, then the names in them.
#include "search/hit_values.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace dateline {
namespace {

/// A page's hits in one shard.
struct ShardHits {
  std::vector<std::uint32_t> articles;
  std::vector<std::size_t> places;  ///< on the page
};

std::vector<ShardHits> by_shard(const Snapshot& snapshot, std::span<const RankedArticle> articles) {
  std::vector<ShardHits> hits(snapshot.shards().size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    hits[articles[i].place.shard].articles.push_back(articles[i].place.article);
    hits[articles[i].place.shard].places.push_back(i);
  }
  return hits;
}

/// Years, as a row counts them, as text.
std::vector<std::string> year_texts(const std::vector<std::uint32_t>& list, int latest) {
  std::vector<std::string> years;
  for (const std::uint32_t back : list)
    years.push_back(std::to_string(latest - static_cast<int>(back)));
  std::reverse(years.begin(), years.end());
  return years;
}

void add_values(const ShardReader& shard, std::span<const store::HitRow> rows,
                const std::vector<std::size_t>& places,
                std::vector<std::vector<FieldValues>>& values) {
  std::vector<std::uint32_t> names;
  for (const std::size_t place : places)
    for (std::size_t i = 0; i < store::hit_fields.size(); ++i)
      if (store::hit_fields[i] != Field::year)
        for (const std::uint32_t name : rows[place].values[i])
          names.push_back(shard.names().first(store::hit_fields[i]) + name);
  const std::vector<std::string> shown = shard.names().shown(names);
  auto next = shown.begin();
  for (const std::size_t place : places)
    for (std::size_t i = 0; i < store::hit_fields.size(); ++i) {
      const std::vector<std::uint32_t>& list = rows[place].values[i];
      FieldValues row{store::hit_fields[i], {}};
      if (row.field == Field::year) {
        row.values = year_texts(list, shard.columns().latest_year());
      } else {
        const auto end = next + static_cast<std::ptrdiff_t>(list.size());
        row.values.assign(next, end);
        next = end;
      }
      values[place].push_back(std::move(row));
    }
}

/// Has the system read what tells whether ids begin as others do; of ids in the same shard the rows
/// say it, unless some are gone.
void fetch_other_ids(const Snapshot& snapshot, std::span<const RankedArticle> articles,
                     std::span<const store::HitRow> rows) {
  for (std::size_t shard = 0; shard < snapshot.shards().size(); ++shard) {
    const ShardReader& reader = *snapshot.shards()[shard];
    std::vector<std::uint64_t> ids;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (articles[i].place.shard != shard || !reader.deleted().empty()) ids.push_back(rows[i].id);
    reader.columns().ids().fetch(ids);
  }
}

}  // namespace

std::vector<store::HitRow> hit_rows(const Snapshot& snapshot,
                                    std::span<const RankedArticle> articles) {
  std::vector<store::HitRow> rows(articles.size());
  const std::vector<ShardHits> hits = by_shard(snapshot, articles);
  for (std::size_t shard = 0; shard < hits.size(); ++shard) {
    std::vector<store::HitRow> found =
        snapshot.shards()[shard]->columns().hit_rows().at(hits[shard].articles);
    for (std::size_t i = 0; i < found.size(); ++i)
      rows[hits[shard].places[i]] = std::move(found[i]);
  }
  fetch_other_ids(snapshot, articles, rows);
  return rows;
}

std::vector<std::vector<FieldValues>> hit_values(const Snapshot& snapshot,
                                                 std::span<const RankedArticle> articles,
                                                 std::span<const store::HitRow> rows) {
  std::vector<std::vector<FieldValues>> values(articles.size());
  const std::vector<ShardHits> hits = by_shard(snapshot, articles);
  for (std::size_t shard = 0; shard < hits.size(); ++shard)
    if (!hits[shard].places.empty())
      add_values(*snapshot.shards()[shard], rows, hits[shard].places, values);
  return values;
}

void fetch_hits(const Snapshot& snapshot, std::span<const RankedArticle> articles) {
  if (articles.size() > store::few_articles) {
    for (const auto& shard : snapshot.shards()) shard->use_most();
    return;
  }
  std::vector<ShardHits> hits = by_shard(snapshot, articles);
  for (std::size_t shard = 0; shard < hits.size(); ++shard)
    if (!hits[shard].articles.empty())
      snapshot.shards()[shard]->fetch(std::move(hits[shard].articles));
}

}  // namespace dateline
