// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian's Enquire, told to look at every match where the count must be exact.
#include "search/match.hpp"

#include "index/schema.hpp"
#include "index/xapian_error.hpp"

#include <algorithm>

namespace dateline {
namespace {

/// Oldest first with the undated last: they have no minute, which would sort first.
class OldestFirst : public Xapian::KeyMaker {
 public:
  std::string operator()(const Xapian::Document& document) const override {
    std::string when = document.get_value(schema::when_slot);
    if (when.compare(0, 5, std::string(5, '\0')) == 0) std::fill_n(when.begin(), 5, '\xff');
    return when;
  }
};

SortOrder order_of(const CompiledQuery& query, const SearchOptions& options) {
  return options.sort.value_or(query.has_words ? SortOrder::relevance : SortOrder::newest);
}

/// Everything that Xapian throws while matching concerns the index as a whole.
template <typename Act>
decltype(auto) translated(const Snapshot& snapshot, Act&& act) {
  return translate_xapian(snapshot.directory(), std::forward<Act>(act));
}

}  // namespace

Ranking rank(const Snapshot& snapshot, const CompiledQuery& query, const SearchOptions& options) {
  return translated(snapshot, [&] {
    Ranking ranking_page;
    if (snapshot.shards().empty()) return ranking_page;
    Xapian::Enquire enquire(snapshot.combined());
    enquire.set_query(query.query);
    OldestFirst oldest;
    switch (order_of(query, options)) {
      case SortOrder::relevance:
        enquire.set_weighting_scheme(ranking());
        enquire.set_sort_by_relevance_then_value(schema::when_slot, true);
        break;
      case SortOrder::newest:
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_sort_by_value(schema::when_slot, true);
        break;
      case SortOrder::oldest:
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_sort_by_key(&oldest, false);
        break;
    }
    const Xapian::doccount all = snapshot.combined().get_doccount();
    const auto offset = static_cast<Xapian::doccount>(std::min<std::uint64_t>(options.offset, all));
    const auto limit = static_cast<Xapian::doccount>(std::min<std::uint64_t>(options.limit, all));
    const Xapian::MSet matches = enquire.get_mset(offset, limit, options.exact_total ? all : 0);
    ranking_page.matches = options.exact_total ? matches.get_matches_lower_bound()
                                               : matches.get_matches_estimated();
    for (auto match = matches.begin(); match != matches.end(); ++match)
      ranking_page.articles.push_back({snapshot.place(*match), match.get_weight()});
    return ranking_page;
  });
}

std::uint64_t count_matches(const Snapshot& snapshot, const CompiledQuery& query) {
  return translated(snapshot, [&]() -> std::uint64_t {
    if (snapshot.shards().empty()) return 0;
    // A lone term's count is its frequency.
    if (query.query.get_type() == Xapian::Query::LEAF_TERM)
      return snapshot.combined().get_termfreq(*query.query.get_terms_begin());
    if (query.query.get_type() == Xapian::Query::LEAF_MATCH_ALL)
      return snapshot.combined().get_doccount();
    Xapian::Enquire enquire(snapshot.combined());
    enquire.set_query(query.query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    return enquire.get_mset(0, 1, snapshot.combined().get_doccount()).get_matches_lower_bound();
  });
}

ArticleLists all_matches(const Snapshot& snapshot, const CompiledQuery& query) {
  return translated(snapshot, [&] {
    ArticleLists lists(snapshot.shards().size());
    if (snapshot.shards().empty()) return lists;
    Xapian::Enquire enquire(snapshot.combined());
    enquire.set_query(query.query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    // A spy would need no list, but over several shards it is told ids within the shard
    // (Xapian 1.4.22).
    const Xapian::MSet matches = enquire.get_mset(0, snapshot.combined().get_doccount());
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      const ArticlePlace place = snapshot.place(*match);
      lists[place.shard].push_back(place.article);
    }
    for (auto& list : lists) std::sort(list.begin(), list.end());
    return lists;
  });
}

}  // namespace dateline
