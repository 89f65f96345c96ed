// SPDX-License-Identifier: GPL-2.0-or-later
// By relevance as Xapian weighs, by date as the columns say.
#include "index/xapian_error.hpp"
#include "search/match.hpp"
#include "search/text_check.hpp"

#include <algorithm>
#include <memory>
#include <tuple>

namespace dateline {
namespace {

/// A match with what decides its place.
struct Ranked {
  double weight = 0;
  std::uint64_t minute = 0, id = 0;
  ArticlePlace place;
};

bool newer(const Ranked& a, const Ranked& b) {
  return std::tie(a.weight, a.minute, a.id) > std::tie(b.weight, b.minute, b.id);
}

/// With the undated last: they have no minute, and 0 would come first.
bool older(const Ranked& a, const Ranked& b) {
  const std::uint64_t first = a.minute - 1, second = b.minute - 1;
  return std::tie(first, a.id) < std::tie(second, b.id);
}

Ranked ranked(const Snapshot& snapshot, const ArticlePlace& place, double weight) {
  const store::ColumnsFile& columns = snapshot.shards()[place.shard]->columns();
  return {weight, columns.minute(place.article), columns.id(place.article), place};
}

/// Brings the first `end` of the order to the front.
template <typename Before>
void sort_first(std::vector<Ranked>& matches, std::uint64_t end, Before&& before) {
  const auto sorted = static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(end, matches.size()));
  std::partial_sort(matches.begin(), matches.begin() + sorted, matches.end(), before);
}

Ranking page_of(const std::vector<Ranked>& matches, std::uint64_t count,
                const SearchOptions& options) {
  Ranking page{count, {}};
  for (std::uint64_t i = options.offset; i < matches.size() && i - options.offset < options.limit;
       ++i)
    page.articles.push_back({matches[i].place, matches[i].weight});
  return page;
}

std::uint64_t end_of_page(const SearchOptions& options, std::uint64_t all) {
  return options.offset > all ? all
                              : options.offset + std::min(options.limit, all - options.offset);
}

Ranking rank_by_date(const Snapshot& snapshot, const CompiledQuery& query,
                     const SearchOptions& options, SortOrder order) {
  const ArticleSets sets = all_matches(snapshot, query);
  std::vector<Ranked> matches;
  for (std::size_t shard = 0; shard < sets.size(); ++shard)
    for (const std::uint32_t article : to_list(sets[shard], snapshot.shards()[shard]->articles()))
      matches.push_back(ranked(snapshot, {shard, article}, 0));
  const std::uint64_t end = end_of_page(options, matches.size());
  if (order == SortOrder::oldest)
    sort_first(matches, end, older);
  else
    sort_first(matches, end, newer);
  return page_of(matches, matches.size(), options);
}

/// Articles that the generation no longer holds.
Xapian::Query deleted(const Snapshot& snapshot) {
  auto lists = std::make_shared<ArticleLists>();
  for (const auto& shard : snapshot.shards()) lists->push_back(shard->deleted());
  return Xapian::Query((new ListSource(snapshot, std::move(lists), "deleted"))->release());
}

Ranking rank_by_relevance(const Snapshot& snapshot, const CompiledQuery& query,
                          const SearchOptions& options) {
  Xapian::Enquire enquire(snapshot.combined());
  enquire.set_query(snapshot.has_deleted()
                        ? Xapian::Query(Xapian::Query::OP_AND_NOT, query.query, deleted(snapshot))
                        : query.query);
  enquire.set_weighting_scheme(ranking());
  const Xapian::doccount all = snapshot.combined().get_doccount();
  const auto end = static_cast<Xapian::doccount>(end_of_page(options, all));
  // Equals are put in order here, so those that end the page must all be there.
  for (Xapian::doccount wanted = std::min(all, end + 10);; wanted = std::min(all, wanted * 8)) {
    const Xapian::MSet found = enquire.get_mset(0, wanted, options.exact_total ? all : 0);
    const std::uint64_t count =
        options.exact_total ? found.get_matches_lower_bound() : found.get_matches_estimated();
    if (found.size() == wanted && found.get_max_attained() <= 0)
      return rank_by_date(snapshot, query, options, SortOrder::newest);
    if (found.size() == wanted && wanted < all && end > 0 &&
        found[end - 1].get_weight() <= found[wanted - 1].get_weight())
      continue;
    std::vector<Ranked> matches;
    for (auto match = found.begin(); match != found.end(); ++match)
      matches.push_back(ranked(snapshot, snapshot.place(*match), match.get_weight()));
    sort_first(matches, end, newer);
    return page_of(matches, count, options);
  }
}

}  // namespace

Ranking rank(const Snapshot& snapshot, const CompiledQuery& query, const SearchOptions& options) {
  return translate_xapian(snapshot.directory(), [&] {
    const SortOrder order =
        options.sort.value_or(query.has_words ? SortOrder::relevance : SortOrder::newest);
    if (snapshot.shards().empty()) return Ranking();
    return order == SortOrder::relevance ? rank_by_relevance(snapshot, query, options)
                                         : rank_by_date(snapshot, query, options, order);
  });
}

}  // namespace dateline
