// SPDX-License-Identifier: GPL-2.0-or-later
// What is read from the postings straight, against what Xapian's matcher says.
#include "catch.hpp"

#include "open_archive.hpp"
#include "random_news.hpp"
#include "search/compile.hpp"
#include "search/match.hpp"
#include "search/posting_scan.hpp"

#include <map>
#include <tuple>

using namespace dateline;
using namespace dateline::test;

namespace {

IndexPlan random_plan(std::uint32_t seed, std::size_t shards) {
  IndexPlan plan;
  plan.shards = deal(RandomNews(seed).stories(60), shards);
  for (std::uint32_t shard = 1; shard <= shards; ++shard)
    for (std::uint32_t article = 1; article <= plan.shards[shard - 1].size(); article += 7)
      plan.deleted.push_back({shard, article});
  return plan;
}

using Place = std::pair<std::size_t, std::uint32_t>;

std::map<Place, double> xapian_scores(const Snapshot& snapshot, const CompiledQuery& query) {
  Xapian::Enquire enquire(snapshot.combined());
  enquire.set_query(query.whole());
  enquire.set_weighting_scheme(ranking());
  const Xapian::MSet found = enquire.get_mset(0, snapshot.combined().get_doccount());
  std::map<Place, double> scores;
  for (auto match = found.begin(); match != found.end(); ++match) {
    const ArticlePlace place = snapshot.place(*match);
    if (!snapshot.shards()[place.shard]->is_deleted(place.article))
      scores[{place.shard, place.article}] = match.get_weight();
  }
  return scores;
}

/// What decides an article's place in a list: the greater the sooner.
std::tuple<double, std::uint64_t, std::uint64_t> in_order(const Snapshot& snapshot,
                                                          const RankedArticle& article) {
  const ShardReader& shard = *snapshot.shards()[article.place.shard];
  return {article.score, shard.columns().minute(article.place.article),
          shard.id(article.place.article)};
}

bool is_scanned(const Snapshot& snapshot, const CompiledQuery& query) {
  return PostingScan(*snapshot.shards()[0], query.candidates, nullptr).usable();
}

}  // namespace

TEST_CASE("articles score as Xapian weighs them") {
  const std::size_t shards = GENERATE(1u, 2u);
  const std::uint32_t seed = GENERATE(31u, 32u, 33u);
  const TempDirectory directory;
  publish_index(directory.path(), random_plan(seed, shards));
  const Snapshot snapshot(directory.path());
  RandomNews news(seed);
  std::size_t scanned = 0, scored = 0;
  for (int round = 0; round < 200; ++round) {
    const Query asked = news.query(2);
    const CompiledQuery query = compile(snapshot, asked);
    if (!is_scanned(snapshot, query)) continue;
    ++scanned;
    CAPTURE(shards, seed, round, to_string(asked));
    SearchOptions options;
    options.sort = SortOrder::relevance;
    options.limit = 1000;
    const Ranking ranking = rank(snapshot, query, options);
    const std::map<Place, double> expected = xapian_scores(snapshot, query);
    REQUIRE(ranking.matches == expected.size());
    REQUIRE(ranking.articles.size() == expected.size());
    for (const RankedArticle& article : ranking.articles) {
      const auto known = expected.find({article.place.shard, article.place.article});
      REQUIRE(known != expected.end());
      REQUIRE(article.score == Approx(known->second).epsilon(1e-9));
      scored += article.score > 0 ? 1 : 0;
    }
    REQUIRE(std::is_sorted(ranking.articles.begin(), ranking.articles.end(),
                           [&](const RankedArticle& a, const RankedArticle& b) {
                             return in_order(snapshot, a) > in_order(snapshot, b);
                           }));
  }
  CHECK(scanned > 50);
  CHECK(scored > 200);
}

TEST_CASE("the first articles are the same whether or not all are counted") {
  const OpenArchive archive(random_plan(41, 2));
  RandomNews news(41);
  for (int round = 0; round < 300; ++round) {
    const Query query = news.query(2);
    SearchOptions options;
    options.sort = SortOrder::relevance;
    options.limit = 1000;
    const Headlines all = archive.ranked(query, options);
    CAPTURE(round, to_string(query));
    options.offset = 2;
    options.limit = 3;
    const Headlines page(all.begin() + std::min<std::ptrdiff_t>(2, std::ssize(all)),
                         all.begin() + std::min<std::ptrdiff_t>(5, std::ssize(all)));
    REQUIRE(archive.ranked(query, options) == page);
    options.exact_total = false;
    REQUIRE(archive.ranked(query, options) == page);
    options.limit = 0;
    REQUIRE(archive.ranked(query, options).empty());
  }
}

TEST_CASE("a scan goes on where a window of articles ends") {
  constexpr std::uint32_t articles = 2 * ArticleWindow::size + 100;
  IndexPlan plan;
  plan.shards.resize(1);
  std::uint64_t both = 0, either = 0, one = 0, beside = 0;
  for (std::uint32_t i = 1; i <= articles; ++i) {
    const bool a = i % 3 == 0, b = i % 5 == 0 || i == articles, gone = i % ArticleWindow::size < 2;
    plan.shards[0].push_back(story(std::to_string(i), a && b ? "left right"
                                                      : a    ? "left"
                                                      : b    ? "right"
                                                             : "none"));
    if (gone)
      plan.deleted.push_back({1, i});
    else
      std::tie(both, either, one, beside) =
          std::tuple(both + (a && b), either + (a || b), one + (a && !b), beside + (a && b));
  }
  const OpenArchive archive(plan);
  const Query left = word("left"), right = word("right");
  CHECK(archive.index.count(all_of({left, right})) == both);
  CHECK(archive.index.count(any_of({left, right})) == either);
  CHECK(archive.index.count(all_of({left, no(right)})) == one);
  CHECK(archive.index.count(phrase({"left", "right"})) == beside);
  CHECK(archive.index.count(phrase({"right", "left"})) == 0);
  CHECK(archive.index.search(any_of({left, right})).matches == either);
  CHECK(archive.index.search(phrase({"left", "right"})).matches == beside);
}
