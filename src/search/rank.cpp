// SPDX-License-Identifier: GPL-2.0-or-later
// By relevance from the postings, or as Xapian weighs; by date as the columns say.
#include "index/xapian_error.hpp"
#include "search/match.hpp"
#include "search/posting_scan.hpp"
#include "search/scoring.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace dateline {
namespace {

/// The page's part of a list that holds at least all up to its end.
std::vector<RankedArticle> page_of(std::vector<RankedArticle> best, const SearchOptions& options) {
  const auto skipped = std::min<std::uint64_t>(options.offset, best.size());
  best.erase(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(skipped));
  best.resize(std::min<std::uint64_t>(options.limit, best.size()));
  return best;
}

std::uint64_t end_of_page(const SearchOptions& options, std::uint64_t all) {
  return options.offset > all ? all
                              : options.offset + std::min(options.limit, all - options.offset);
}

Ranking rank_by_date(const Snapshot& snapshot, const CompiledQuery& query,
                     const SearchOptions& options, SortOrder order) {
  const ArticleSets sets = all_matches(snapshot, query);
  BestArticles best(snapshot, end_of_page(options, snapshot.articles()), order);
  std::uint64_t count = 0;
  for (std::size_t shard = 0; shard < sets.size(); ++shard) {
    const store::ColumnsFile& columns = snapshot.shards()[shard]->columns();
    std::vector<std::uint32_t> articles = to_list(sets[shard], columns.articles());
    count += articles.size();
    // Most archives are in the order of their dates: where the best come first, few displace
    // others.
    if (order == SortOrder::newest) std::reverse(articles.begin(), articles.end());
    for (const std::uint32_t article : articles) {
      const double score = date_score(order, columns.minute(article));
      if (best.takes(score)) best.add({shard, article}, score);
    }
  }
  std::vector<RankedArticle> page = page_of(best.finish(), options);
  for (RankedArticle& article : page) article.score = 0;
  return {count, std::move(page)};
}

/// Ranks what a scan finds, and tests the texts of those only that would be among the best.
class ScanRanker {
 public:
  ScanRanker(const Snapshot& snapshot, const CompiledQuery& query, const SearchOptions& options)
      : tests_(query.tests),
        exact_(options.exact_total || query.tests.empty()),
        best_(snapshot, end_of_page(options, snapshot.articles()), SortOrder::relevance) {}

  void rank(std::size_t shard, PostingScan& scan) {
    shard_ = shard;
    for (TextTest& test : tests_) test.enter(shard);
    while (scan.next()) {
      if (exact_)
        for (const TextTest& test : tests_) test.narrow(scan.window());
      scan.window().visit([&](std::uint32_t article, double score) { consider(article, score); });
    }
    test_waiting();
  }
  /// How many match; an estimate if tests were left out.
  [[nodiscard]] std::uint64_t matches() const {
    if (exact_ || tested_ == 0) return candidates_;
    return candidates_ * passed_ / tested_;
  }
  [[nodiscard]] std::vector<RankedArticle> best() { return best_.finish(); }

 private:
  struct Candidate {
    std::uint32_t article = 0;
    double score = 0;
  };
  /// So many texts are fetched at once, before the first is looked at.
  static constexpr std::size_t batch = 32;

  void consider(std::uint32_t article, double score) {
    ++candidates_;
    if (!best_.takes(score)) return;
    if (exact_) return best_.add({shard_, article}, score);
    tests_.front().prefetch(article);
    waiting_.push_back({article, score});
    if (waiting_.size() == batch) test_waiting();
  }
  void test_waiting() {
    if (waiting_.empty()) return;
    std::vector<std::uint32_t> articles;
    for (const Candidate& candidate : waiting_) articles.push_back(candidate.article);
    tests_.front().fetch(articles);
    for (const auto& [article, score] : waiting_) {
      if (!best_.takes(score)) continue;
      ++tested_;
      const std::uint32_t asked = article;
      if (!std::all_of(tests_.begin(), tests_.end(),
                       [&](const TextTest& test) { return test.fits(asked); }))
        continue;
      ++passed_;
      best_.add({shard_, article}, score);
    }
    waiting_.clear();
  }

  std::vector<TextTest> tests_;
  bool exact_;
  BestArticles best_;
  std::vector<Candidate> waiting_;
  std::size_t shard_ = 0;
  std::uint64_t candidates_ = 0, tested_ = 0, passed_ = 0;
};

/// Nothing if the query holds anything but terms.
std::optional<Ranking> rank_by_scan(const Snapshot& snapshot, const CompiledQuery& query,
                                    const SearchOptions& options) {
  const Scoring scoring(snapshot);
  ScanRanker ranker(snapshot, query, options);
  for (std::size_t shard = 0; shard < snapshot.shards().size(); ++shard) {
    PostingScan scan(*snapshot.shards()[shard], query.candidates, &scoring);
    if (!scan.usable()) return {};
    ranker.rank(shard, scan);
  }
  return Ranking{ranker.matches(), page_of(ranker.best(), options)};
}

/// Articles that the generation no longer holds.
Xapian::Query deleted(const Snapshot& snapshot) {
  auto lists = std::make_shared<ArticleLists>();
  for (const auto& shard : snapshot.shards()) lists->push_back(shard->deleted());
  return Xapian::Query((new ListSource(snapshot, std::move(lists), "deleted"))->release());
}

Ranking rank_by_xapian(const Snapshot& snapshot, const CompiledQuery& query,
                       const SearchOptions& options) {
  Xapian::Enquire enquire(snapshot.combined());
  enquire.set_query(snapshot.has_deleted()
                        ? Xapian::Query(Xapian::Query::OP_AND_NOT, query.whole(), deleted(snapshot))
                        : query.whole());
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
    BestArticles best(snapshot, end, SortOrder::relevance);
    for (auto match = found.begin(); match != found.end(); ++match)
      if (best.takes(match.get_weight())) best.add(snapshot.place(*match), match.get_weight());
    return {count, page_of(best.finish(), options)};
  }
}

}  // namespace

Ranking rank(const Snapshot& snapshot, const CompiledQuery& query, const SearchOptions& options) {
  return translate_xapian(snapshot.directory(), [&] {
    const SortOrder order =
        options.sort.value_or(query.has_words ? SortOrder::relevance : SortOrder::newest);
    if (snapshot.shards().empty()) return Ranking();
    if (order != SortOrder::relevance) return rank_by_date(snapshot, query, options, order);
    if (std::optional<Ranking> ranking = rank_by_scan(snapshot, query, options))
      return *std::move(ranking);
    return rank_by_xapian(snapshot, query, options);
  });
}

}  // namespace dateline
