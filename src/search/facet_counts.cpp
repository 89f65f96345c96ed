// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the value slots of the articles in order and counts numbers in flat arrays.
#include "search/facet_counts.hpp"

#include "base/varint.hpp"
#include "index/schema.hpp"
#include "index/xapian_error.hpp"
#include "search/name_lookup.hpp"

#include <dateline/error.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace dateline {
namespace {

/// Calls `visit(article, value)` for those of the ascending articles that have the slot's value.
template <typename Visit>
void visit_values(const ShardReader& shard, const std::vector<std::uint32_t>& articles,
                  schema::Slot slot, Visit&& visit) {
  translate_xapian(shard.path(), [&] {
    auto value = shard.database().valuestream_begin(slot);
    const auto end = shard.database().valuestream_end(slot);
    for (const std::uint32_t article : articles) {
      if (value == end) return;
      if (value.get_docid() < article) value.skip_to(article);
      if (value == end) return;
      if (value.get_docid() == article) visit(article, *value);
    }
  });
}

/// Calls `visit(number)` for each of the ascending numbers in a value.
template <typename Visit>
void visit_numbers(const std::string& value, Visit&& visit) {
  VarintReader in(value);
  for (std::uint64_t number = 0; !in.at_end();) visit(number += in.number());
}

/// A value's count, with the spelling of the shard that has it most.
struct Count {
  std::string shown;
  std::uint64_t count = 0, best = 0;
  bool country = false;  ///< a place that acts
  void note(const store::NameEntry& entry) {
    if (entry.articles > best) shown = entry.shown;
    best = std::max<std::uint64_t>(best, entry.articles);
    country = country || entry.place_type == PlaceType::country;
  }
};
using Counts = std::map<std::pair<Field, std::string>, Count>;

void count_names(const ShardReader& shard, const std::vector<std::uint32_t>& articles,
                 Counts& counts) {
  std::vector<std::uint64_t> by_number(shard.names().size());
  visit_values(shard, articles, schema::names_slot, [&](std::uint32_t, const std::string& value) {
    visit_numbers(value, [&](std::uint64_t number) {
      if (number < by_number.size()) ++by_number[number];
    });
  });
  for (std::uint32_t number = 0; number < by_number.size(); ++number) {
    if (by_number[number] == 0) continue;
    const store::NameEntry entry = shard.names().entry(number);
    Count& count = counts[{entry.field, entry.key}];
    count.note(entry);
    count.count += by_number[number];
  }
}

void count_years(const ShardReader& shard, const std::vector<std::uint32_t>& articles,
                 std::map<std::uint64_t, std::uint64_t>& years) {
  visit_values(shard, articles, schema::years_slot, [&](std::uint32_t, const std::string& value) {
    visit_numbers(value, [&](std::uint64_t year) { ++years[year]; });
  });
}

void finish(Facet& facet, std::uint64_t limit) {
  facet.distinct = facet.counts.size();
  const auto before = [](const FacetCount& a, const FacetCount& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  };
  if (limit > 0 && limit < facet.counts.size()) {
    std::partial_sort(facet.counts.begin(),
                      facet.counts.begin() + static_cast<std::ptrdiff_t>(limit), facet.counts.end(),
                      before);
    facet.counts.resize(limit);
  } else {
    std::sort(facet.counts.begin(), facet.counts.end(), before);
  }
}

void check_countable(Field field) {
  if (field != Field::text && field_info(field).facet) return;
  const std::string name(field == Field::text ? "text" : field_info(field).name);
  throw Error(ErrorCode::invalid_argument, "the values of '" + name + "' can't be counted",
              "'dateline fields' lists the fields and says which can");
}

/// The year each of the articles was published in, by article; 0 if undated.
std::vector<std::int16_t> publication_years(const ShardReader& shard,
                                            const std::vector<std::uint32_t>& articles) {
  std::vector<std::int16_t> years(shard.articles() + 1);
  visit_values(shard, articles, schema::when_slot,
               [&](std::uint32_t article, const std::string& value) {
                 years[article] = schema::year_of_when(value);
               });
  return years;
}

/// A value's articles by year of publication.
struct YearCounts {
  Count value;
  std::map<std::int16_t, std::uint64_t> years;
};
using CoverageCounts = std::map<std::pair<Field, std::string>, YearCounts>;

/// Calls `visit(article, counts)` for each article and each of its values of `field`.
template <typename Visit>
void visit_covered(const ShardReader& shard, Field field,
                   const std::vector<std::uint32_t>& articles, CoverageCounts& counts,
                   Visit&& visit) {
  if (field == Field::year) {
    visit_values(shard, articles, schema::years_slot,
                 [&](std::uint32_t article, const auto& value) {
                   visit_numbers(value, [&](std::uint64_t year) {
                     YearCounts& count = counts[{field, std::to_string(year)}];
                     count.value.shown = std::to_string(year);
                     visit(article, count);
                   });
                 });
    return;
  }
  std::vector<YearCounts*> by_number(shard.names().size());
  for (std::uint32_t number = 0; number < by_number.size(); ++number) {
    if (field != Field::actor && shard.names().field(number) != field) continue;
    const store::NameEntry entry = shard.names().entry(number);
    if (!field_fits(field, entry.field, entry.place_type)) continue;
    by_number[number] = &counts[{entry.field, entry.key}];
    by_number[number]->value.note(entry);
  }
  visit_values(shard, articles, schema::names_slot, [&](std::uint32_t article, const auto& value) {
    visit_numbers(value, [&](std::uint64_t number) {
      if (number < by_number.size() && by_number[number] != nullptr)
        visit(article, *by_number[number]);
    });
  });
}

}  // namespace

std::vector<Facet> count_facets(const Snapshot& snapshot, const std::vector<Field>& wanted,
                                const ArticleLists& articles, std::uint64_t limit) {
  for (const Field field : wanted) check_countable(field);
  Counts names;
  std::map<std::uint64_t, std::uint64_t> years;
  const bool wants_years = std::find(wanted.begin(), wanted.end(), Field::year) != wanted.end();
  const bool wants_names =
      std::any_of(wanted.begin(), wanted.end(), [](Field field) { return field != Field::year; });
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (wants_names) count_names(*snapshot.shards()[i], articles[i], names);
    if (wants_years) count_years(*snapshot.shards()[i], articles[i], years);
  }
  std::vector<Facet> facets;
  for (const Field field : wanted) {
    Facet facet{field, {}, 0};
    if (field == Field::year)
      for (const auto& [year, count] : years) facet.counts.push_back({std::to_string(year), count});
    else
      for (const auto& [name, count] : names)
        if (field_fits(field, name.first, count.country ? PlaceType::country : PlaceType::none))
          facet.counts.push_back({count.shown, count.count});
    finish(facet, limit);
    facets.push_back(std::move(facet));
  }
  return facets;
}

std::vector<Index::Coverage> count_coverage(const Snapshot& snapshot, Field field,
                                            const ArticleLists& articles) {
  check_countable(field);
  CoverageCounts counts;
  YearCounts without;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const ShardReader& shard = *snapshot.shards()[i];
    const std::vector<std::int16_t> years = publication_years(shard, articles[i]);
    std::vector<bool> has_value(years.size());
    visit_covered(shard, field, articles[i], counts, [&](std::uint32_t article, YearCounts& count) {
      ++count.years[years[article]];
      has_value[article] = true;
    });
    for (const std::uint32_t article : articles[i])
      if (!has_value[article]) ++without.years[years[article]];
  }
  std::map<std::pair<std::string, std::int16_t>, std::uint64_t> rows;
  for (const auto& [year, count] : without.years) rows[{std::string(), year}] = count;
  for (const auto& [name, count] : counts)
    for (const auto& [year, articles_then] : count.years)
      rows[{count.value.shown, year}] += articles_then;
  std::vector<Index::Coverage> coverage;
  for (const auto& [value_and_year, count] : rows)
    coverage.push_back({value_and_year.first, value_and_year.second, count});
  return coverage;
}

std::vector<FieldValues> values_of(const Snapshot& snapshot, ArticlePlace place,
                                   const std::vector<Field>& wanted) {
  const ShardReader& shard = *snapshot.shards()[place.shard];
  std::vector<FieldValues> values;
  for (const Field field : wanted) values.push_back({field, {}});
  visit_values(
      shard, {place.article}, schema::names_slot, [&](std::uint32_t, const std::string& value) {
        visit_numbers(value, [&](std::uint64_t number) {
          const store::NameEntry entry = shard.names().entry(static_cast<std::uint32_t>(number));
          for (FieldValues& row : values)
            if (row.field == entry.field) row.values.push_back(entry.shown);
        });
      });
  visit_values(shard, {place.article}, schema::years_slot,
               [&](std::uint32_t, const std::string& value) {
                 visit_numbers(value, [&](std::uint64_t year) {
                   for (FieldValues& row : values)
                     if (row.field == Field::year) row.values.push_back(std::to_string(year));
                 });
               });
  return values;
}

}  // namespace dateline
