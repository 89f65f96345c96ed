// SPDX-License-Identifier: GPL-2.0-or-later
// Counts by value and year, then brings together what is shown alike.
#include "search/coverage.hpp"

#include "index/schema.hpp"
#include "search/facet_counts.hpp"
#include "search/name_lookup.hpp"
#include "search/value_table.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace dateline {
namespace {

using YearCounts = std::map<std::int16_t, std::uint64_t>;
/// The year each article of a shard was published in, by article; 0 if undated.
using Years = std::vector<std::int16_t>;
/// By what is shown and year.
using Rows = std::map<std::pair<std::string, std::int16_t>, std::uint64_t>;

/// Counts one field's values, shard by shard.
class NameCoverage {
 public:
  NameCoverage(const Snapshot& snapshot, Field field)
      : snapshot_(snapshot), field_(field), table_(snapshot, field) {}

  /// Counts the articles of the shard for their names that answer to `wanted` and notes those that
  /// have one.
  void add(std::size_t shard, Field wanted, const std::vector<std::uint32_t>& articles,
           const Years& years, std::vector<bool>& has_value) {
    const store::NamesFile& names = snapshot_.shards()[shard]->names();
    const store::ListColumn column = snapshot_.shards()[shard]->columns().names(field_);
    constexpr std::uint32_t unseen = ~std::uint32_t{0};
    std::vector<std::uint32_t> places(column.bound(), unseen);
    for (const std::uint32_t article : articles)
      for (const std::uint32_t name : column.list(article)) {
        const std::uint32_t number = names.first(field_) + name;
        if (wanted != field_ && !field_fits(wanted, field_, names.place_type(number))) continue;
        std::uint32_t& place = places[name];
        if (place == unseen) place = table_.place(shard, name);
        if (place >= counts_.size()) counts_.resize(place + 1);
        ++counts_[place][years[article]];
        has_value[article] = true;
      }
  }

  void add_to(Rows& rows) {
    for (std::uint32_t place = 0; place < counts_.size(); ++place) {
      if (counts_[place].empty()) continue;
      const std::string shown(table_.shown(place));
      for (const auto& [year, count] : counts_[place]) rows[{shown, year}] += count;
    }
  }

 private:
  const Snapshot& snapshot_;
  Field field_;
  ValueTable table_;
  std::vector<YearCounts> counts_;  ///< by place in the table
};

/// The same for the years that articles are about.
void add_years(const ShardReader& shard, const std::vector<std::uint32_t>& articles,
               const Years& years, Rows& rows, std::vector<bool>& has_value) {
  const store::ListColumn column = shard.columns().years();
  std::map<std::uint32_t, YearCounts> counts;
  for (const std::uint32_t article : articles)
    for (const std::uint32_t back : column.list(article)) {
      ++counts[back][years[article]];
      has_value[article] = true;
    }
  for (const auto& [back, by_year] : counts)
    for (const auto& [year, count] : by_year)
      rows[{std::to_string(shard.columns().latest_year() - static_cast<int>(back)), year}] += count;
}

}  // namespace

std::vector<Index::Coverage> count_coverage(const Snapshot& snapshot, Field field,
                                            const ArticleSets& articles) {
  check_countable(field);
  Rows rows;
  std::vector<NameCoverage> parts;
  if (field != Field::year)
    for (const Field part : parts_of(field)) parts.emplace_back(snapshot, part);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const ShardReader& shard = *snapshot.shards()[i];
    shard.use_most();
    const std::vector<std::uint32_t> list = to_list(articles[i], shard.articles());
    Years years(shard.articles() + 1);
    for (const std::uint32_t article : list)
      years[article] = schema::year_of_minute(shard.columns().minute(article));
    std::vector<bool> has_value(years.size());
    for (NameCoverage& part : parts) part.add(i, field, list, years, has_value);
    if (field == Field::year) add_years(shard, list, years, rows, has_value);
    for (const std::uint32_t article : list)
      if (!has_value[article]) ++rows[{std::string(), years[article]}];
  }
  for (NameCoverage& part : parts) part.add_to(rows);
  std::vector<Index::Coverage> coverage;
  coverage.reserve(rows.size());
  for (const auto& [value_and_year, count] : rows)
    coverage.push_back({value_and_year.first, value_and_year.second, count});
  return coverage;
}

}  // namespace dateline
