// SPDX-License-Identifier: GPL-2.0-or-later
// Shard by shard: of terms any of which will do the postings are read as they are, for anything
// else Xapian's matcher shows each match to a decider that keeps none, so that it sorts and stores
// nothing.
#include "search/match.hpp"

#include "index/xapian_error.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
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

/// Calls `use` for each of the shard's matches, ascending, the deleted ones included.
template <typename Use>
void show_matches(const ShardReader& shard, const Xapian::Query& query, Use&& use) {
  Xapian::Enquire enquire(shard.database());
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Shower<std::remove_reference_t<Use>> shower(use);
  (void)enquire.get_mset(0, 1, shard.database().get_doccount(), nullptr, &shower);
}

/// The terms of a query that asks for any of some and for nothing else; none for another query.
/// The commonest first.
std::vector<std::string> alternatives(const ShardReader& shard, const Xapian::Query& query) {
  std::vector<std::pair<Xapian::doccount, std::string>> terms;
  const auto add = [&](const Xapian::Query& leaf) {
    if (leaf.get_type() != Xapian::Query::LEAF_TERM) return false;
    const std::string term = *leaf.get_terms_begin();
    terms.emplace_back(shard.database().get_termfreq(term), term);
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

using Articles = std::vector<std::uint32_t>;

/// Articles that have any of the terms from `first` on.
Articles articles_with(const ShardReader& shard, const std::vector<std::string>& terms,
                       std::size_t first) {
  Articles found;
  if (first == terms.size()) return found;
  // Reading all of the first and adding the others, which often are few, sorts little.
  const Xapian::Database& database = shard.database();
  found.reserve(database.get_termfreq(terms[first]));
  for (std::size_t i = first; i < terms.size(); ++i) {
    const auto middle = static_cast<std::ptrdiff_t>(found.size());
    const auto end = database.postlist_end(terms[i]);
    for (auto article = database.postlist_begin(terms[i]); article != end; ++article)
      found.push_back(*article);
    std::inplace_merge(found.begin(), found.begin() + middle, found.end());
  }
  if (terms.size() - first > 1) found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// How many of some ascending articles have the term.
std::uint64_t count_with(const ShardReader& shard, const std::string& term,
                         const Articles& articles) {
  std::uint64_t count = 0;
  auto at = shard.database().postlist_begin(term);
  const auto end = shard.database().postlist_end(term);
  for (const std::uint32_t article : articles) {
    if (at == end) break;
    at.skip_to(article);
    if (at != end && *at == article) ++count;
  }
  return count;
}

void take_deleted(const ShardReader& shard, Articles& articles) {
  if (shard.deleted().empty()) return;
  Articles live;
  std::set_difference(articles.begin(), articles.end(), shard.deleted().begin(),
                      shard.deleted().end(), std::back_inserter(live));
  articles = std::move(live);
}

std::uint64_t count_in(const ShardReader& shard, const Xapian::Query& query) {
  const std::vector<std::string> terms = alternatives(shard, query);
  if (!terms.empty()) {
    Articles others = articles_with(shard, terms, 1);
    take_deleted(shard, others);
    return shard.database().get_termfreq(terms[0]) - count_with(shard, terms[0], shard.deleted()) +
           others.size() - count_with(shard, terms[0], others);
  }
  std::uint64_t count = 0;
  if (shard.deleted().empty())
    show_matches(shard, query, [&](std::uint32_t) { ++count; });
  else
    show_matches(shard, query, [&](std::uint32_t article) { count += !shard.is_deleted(article); });
  return count;
}

ArticleSet matches_in(const ShardReader& shard, const Xapian::Query& query) {
  if (query.get_type() == Xapian::Query::LEAF_MATCH_ALL) return {shard.deleted(), true};
  ArticleSet set;
  const std::vector<std::string> terms = alternatives(shard, query);
  if (!terms.empty())
    set.listed = articles_with(shard, terms, 0);
  else
    show_matches(shard, query, [&](std::uint32_t article) { set.listed.push_back(article); });
  take_deleted(shard, set.listed);
  return set;
}

}  // namespace

std::uint64_t count_matches(const Snapshot& snapshot, const CompiledQuery& query) {
  if (query.query.get_type() == Xapian::Query::LEAF_MATCH_ALL) return snapshot.articles();
  return translated(snapshot, [&] {
    std::uint64_t count = 0;
    for (const auto& shard : snapshot.shards()) count += count_in(*shard, query.query);
    return count;
  });
}

ArticleSets all_matches(const Snapshot& snapshot, const CompiledQuery& query) {
  return translated(snapshot, [&] {
    ArticleSets sets;
    for (const auto& shard : snapshot.shards()) sets.push_back(matches_in(*shard, query.query));
    return sets;
  });
}

}  // namespace dateline
