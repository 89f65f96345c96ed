// SPDX-License-Identifier: GPL-2.0-or-later
// Shard by shard: of terms the postings are read as they are, for anything else Xapian's matcher
// shows each match to a decider that keeps none, so that it sorts and stores nothing.
#include "search/match.hpp"

#include "index/xapian_error.hpp"
#include "search/posting_scan.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace dateline {
namespace {

/// Everything that Xapian throws while matching concerns the index as a whole.
template <typename Act>
decltype(auto) translated(const Snapshot& snapshot, Act&& act) {
  return translate_xapian(snapshot.directory(), std::forward<Act>(act));
}

template <typename Use>
class Shower : public Xapian::MatchDecider {
 public:
  explicit Shower(Use& use) : use_(use) {}
  bool operator()(const Xapian::Document& document) const override {
    use_(document.get_docid());
    return false;
  }

 private:
  Use& use_;
};

/// Calls `use` for each of the shard's articles that Xapian finds, ascending, the deleted ones
/// included.
template <typename Use>
void show_matches(const ShardReader& shard, const Xapian::Query& query, Use&& use) {
  Xapian::Enquire enquire(shard.database());
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Shower<std::remove_reference_t<Use>> shower(use);
  (void)enquire.get_mset(0, 1, shard.database().get_doccount(), nullptr, &shower);
}

/// Calls `use` for each of a shard's live matches, ascending.
template <typename Use>
void visit_matches(const Snapshot& snapshot, std::size_t number, const CompiledQuery& query,
                   Use&& use) {
  const ShardReader& shard = *snapshot.shards()[number];
  std::vector<TextTest> tests = query.tests;
  for (TextTest& test : tests) test.enter(number);
  PostingScan scan(shard, query.candidates, nullptr);
  if (scan.usable()) {
    while (scan.next()) {
      for (const TextTest& test : tests) test.narrow(scan.window());
      scan.window().visit([&](std::uint32_t article, double) { use(article); });
    }
    return;
  }
  show_matches(shard, query.candidates, [&](std::uint32_t article) {
    const bool fits = std::all_of(tests.begin(), tests.end(),
                                  [&](const TextTest& test) { return test.fits(article); });
    if (fits && !shard.is_deleted(article)) use(article);
  });
}

/// The shard's terms of a query that asks for any of some and for nothing else, the commonest
/// first; none for another query.
std::vector<std::string> alternatives(const ShardReader& shard, const Xapian::Query& query) {
  std::vector<std::pair<std::uint32_t, std::string>> terms;
  const auto add = [&](const Xapian::Query& leaf) {
    if (leaf.get_type() != Xapian::Query::LEAF_TERM) return false;
    const std::string term = *leaf.get_terms_begin();
    if (const std::uint32_t articles = shard.postings().documents_with(term); articles > 0)
      terms.emplace_back(articles, term);
    return true;
  };
  const auto type = query.get_type();
  if (type == Xapian::Query::OP_OR || type == Xapian::Query::OP_SYNONYM) {
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
      if (!add(query.get_subquery(i))) return {};
  } else if (!add(query)) {
    return {};
  }
  std::sort(terms.begin(), terms.end(), std::greater<>());
  std::vector<std::string> commonest_first;
  for (auto& [frequency, term] : terms) commonest_first.push_back(std::move(term));
  return commonest_first;
}

std::uint64_t count_in(const Snapshot& snapshot, std::size_t number, CompiledQuery query) {
  const ShardReader& shard = *snapshot.shards()[number];
  std::uint64_t count = 0;
  if (query.tests.empty()) {
    // How many have the commonest term is known; of the others those are read that lack it.
    const auto terms = alternatives(shard, query.candidates);
    if (!terms.empty()) {
      count = shard.count_with(terms[0]);
      if (terms.size() == 1) return count;
      query.candidates =
          Xapian::Query(Xapian::Query::OP_AND_NOT,
                        Xapian::Query(Xapian::Query::OP_OR, terms.begin() + 1, terms.end()),
                        Xapian::Query(terms[0]));
    }
  }
  visit_matches(snapshot, number, query, [&](std::uint32_t) { ++count; });
  return count;
}

bool is_everything(const CompiledQuery& query) {
  return query.tests.empty() && query.candidates.get_type() == Xapian::Query::LEAF_MATCH_ALL;
}

ArticleSet matches_in(const Snapshot& snapshot, std::size_t number, const CompiledQuery& query) {
  if (is_everything(query)) return {snapshot.shards()[number]->deleted(), true};
  ArticleSet set;
  visit_matches(snapshot, number, query,
                [&](std::uint32_t article) { set.listed.push_back(article); });
  return set;
}

}  // namespace

std::uint64_t count_matches(const Snapshot& snapshot, const CompiledQuery& query) {
  if (is_everything(query)) return snapshot.articles();
  return translated(snapshot, [&] {
    std::uint64_t count = 0;
    for (std::size_t shard = 0; shard < snapshot.shards().size(); ++shard)
      count += count_in(snapshot, shard, query);
    return count;
  });
}

ArticleSets all_matches(const Snapshot& snapshot, const CompiledQuery& query) {
  return translated(snapshot, [&] {
    ArticleSets sets;
    for (std::size_t shard = 0; shard < snapshot.shards().size(); ++shard)
      sets.push_back(matches_in(snapshot, shard, query));
    return sets;
  });
}

}  // namespace dateline
