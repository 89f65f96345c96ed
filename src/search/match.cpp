// SPDX-License-Identifier: GPL-2.0-or-later
// Shard by shard: a lone term's postings are the matches, for anything else Xapian's matcher shows
// each match to a decider that keeps none, so that it sorts and stores nothing.
#include "search/match.hpp"

#include "index/xapian_error.hpp"

#include <algorithm>
#include <iterator>

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
  const Xapian::Database& database = shard.database();
  if (query.get_type() == Xapian::Query::LEAF_TERM) {
    const std::string term = *query.get_terms_begin();
    const auto end = database.postlist_end(term);
    for (auto article = database.postlist_begin(term); article != end; ++article) use(*article);
    return;
  }
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Shower<std::remove_reference_t<Use>> shower(use);
  (void)enquire.get_mset(0, 1, database.get_doccount(), nullptr, &shower);
}

/// The deleted articles that have a term.
std::uint64_t deleted_with(const ShardReader& shard, const std::string& term) {
  std::uint64_t count = 0;
  auto article = shard.database().postlist_begin(term);
  const auto end = shard.database().postlist_end(term);
  for (const std::uint32_t deleted : shard.deleted()) {
    if (article == end) break;
    article.skip_to(deleted);
    if (article != end && *article == deleted) ++count;
  }
  return count;
}

std::uint64_t count_in(const ShardReader& shard, const Xapian::Query& query) {
  if (query.get_type() == Xapian::Query::LEAF_TERM) {
    const std::string term = *query.get_terms_begin();
    return shard.database().get_termfreq(term) - deleted_with(shard, term);
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
  if (query.get_type() == Xapian::Query::LEAF_TERM)
    set.listed.reserve(shard.database().get_termfreq(*query.get_terms_begin()));
  show_matches(shard, query, [&](std::uint32_t article) { set.listed.push_back(article); });
  if (!shard.deleted().empty())
    std::erase_if(set.listed, [&](std::uint32_t article) { return shard.is_deleted(article); });
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
