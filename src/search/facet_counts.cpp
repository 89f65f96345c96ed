// SPDX-License-Identifier: GPL-2.0-or-later
// Counts numbers from the columns in flat arrays; only what is shown becomes text.
#include "search/facet_counts.hpp"

#include "search/tally.hpp"
#include "search/value_table.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <queue>
#include <string>
#include <string_view>
#include <utility>

namespace dateline {
namespace {

/// A value's text and count: the commonest first, equals by name.
using Row = std::pair<std::string_view, std::uint64_t>;
bool before(const Row& a, const Row& b) {
  return a.second != b.second ? a.second > b.second : a.first < b.first;
}

/// The count that the `limit` commonest have at least.
std::uint32_t least_count(const std::vector<std::uint32_t>& counts, std::uint64_t limit) {
  std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> most;
  for (const std::uint32_t count : counts) {
    if (most.size() == limit && count <= most.top()) continue;
    if (most.size() == limit) most.pop();
    most.push(count);
  }
  return most.top();
}

/// Adds the values of a part of the facet's field to it, and to `rows`, in order, those that may be
/// shown.
void count_part(const Snapshot& snapshot, Field part, const std::vector<Tally>& tallies,
                std::uint64_t limit, Facet& facet, std::vector<Row>& rows) {
  ValueTable table(snapshot, part);
  for (std::size_t shard = 0; shard < tallies.size(); ++shard)
    table.add(shard, tallies[shard].names(part));
  std::vector<std::uint32_t>& counts = table.counts();
  // Of places only countries act.
  if (facet.field == Field::actor && part == Field::place)
    for (std::uint32_t place = 0; place < counts.size(); ++place)
      if (counts[place] > 0 && !table.is_country(place)) counts[place] = 0;
  facet.distinct +=
      counts.size() - static_cast<std::uint64_t>(std::count(counts.begin(), counts.end(), 0u));
  const bool cut = limit > 0 && limit < counts.size();
  const std::uint32_t least = std::max(cut ? least_count(counts, limit) : 0, 1u);
  const auto middle = static_cast<std::ptrdiff_t>(rows.size());
  for (std::uint32_t place = 0; place < counts.size(); ++place)
    if (counts[place] >= least) rows.emplace_back(table.shown(place), counts[place]);
  std::sort(rows.begin() + middle, rows.end(), before);
  std::inplace_merge(rows.begin(), rows.begin() + middle, rows.end(), before);
}

Facet count_names(const Snapshot& snapshot, Field wanted, const std::vector<Tally>& tallies,
                  std::uint64_t limit) {
  std::vector<Row> rows;
  Facet facet{wanted, {}, 0};
  for (const Field part : parts_of(wanted)) count_part(snapshot, part, tallies, limit, facet, rows);
  if (limit > 0 && limit < rows.size()) rows.resize(limit);
  facet.counts.reserve(rows.size());
  for (const auto& [shown, count] : rows) facet.counts.push_back({std::string(shown), count});
  return facet;
}

Facet count_years(const Snapshot& snapshot, const std::vector<Tally>& tallies,
                  std::uint64_t limit) {
  std::map<int, std::uint64_t> years;
  for (std::size_t shard = 0; shard < tallies.size(); ++shard) {
    int year = snapshot.shards()[shard]->columns().latest_year();
    for (const std::uint32_t count : tallies[shard].years()) {
      if (count > 0) years[year] += count;
      --year;
    }
  }
  Facet facet{Field::year, {}, years.size()};
  for (const auto& [year, count] : years) facet.counts.push_back({std::to_string(year), count});
  std::sort(facet.counts.begin(), facet.counts.end(), [](const FacetCount& a, const FacetCount& b) {
    return before({a.value, a.count}, {b.value, b.count});
  });
  if (limit > 0 && limit < facet.counts.size()) facet.counts.resize(limit);
  return facet;
}

}  // namespace

void check_countable(Field field) {
  if (field != Field::text && field_info(field).facet) return;
  const std::string name(field == Field::text ? "text" : field_info(field).name);
  throw Error(ErrorCode::invalid_argument, "the values of '" + name + "' can't be counted",
              "'dateline fields' lists the fields and says which can");
}

std::vector<Field> parts_of(Field field) {
  if (field == Field::actor) return {Field::person, Field::org, Field::place};
  return {field};
}

std::vector<Facet> count_facets(const Snapshot& snapshot, const std::vector<Field>& wanted,
                                const ArticleSets& articles, std::uint64_t limit) {
  for (const Field field : wanted) check_countable(field);
  std::vector<Tally> tallies;
  for (std::size_t shard = 0; shard < articles.size(); ++shard)
    tallies.emplace_back(*snapshot.shards()[shard], articles[shard]);
  std::vector<Facet> facets;
  for (const Field field : wanted)
    facets.push_back(field == Field::year ? count_years(snapshot, tallies, limit)
                                          : count_names(snapshot, field, tallies, limit));
  return facets;
}

}  // namespace dateline
