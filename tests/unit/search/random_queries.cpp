// SPDX-License-Identifier: GPL-2.0-or-later
// Thousands of random queries over small random archives, each answered twice: by the index and by
// looking at every article.
#include "catch.hpp"

#include "random_news.hpp"
#include "slow_search.hpp"
#include "small_index.hpp"
#include "temp_directory.hpp"

#include <dateline/index.hpp>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

using namespace dateline;
using namespace dateline::test;

namespace {

constexpr std::size_t stories_each = 48, queries_each = 250;

/// More archives than usual for a long run: DATELINE_RANDOM_ARCHIVES=260 asks a million queries.
std::uint32_t archives_each() {
  const char* wanted = std::getenv("DATELINE_RANDOM_ARCHIVES");
  return wanted == nullptr ? 5 : static_cast<std::uint32_t>(std::max(5, std::atoi(wanted)));
}

/// An archive of random stories, some deleted, and what is known of the rest.
struct Archive {
  TempDirectory directory;
  RandomNews news;
  std::map<std::string, std::size_t> by_path;
  std::vector<Story> kept;

  Archive(std::uint32_t seed, std::size_t shards) : news(seed) {
    IndexPlan plan;
    plan.shards = deal(news.stories(stories_each), shards);
    for (std::uint32_t shard = 1; shard <= shards; ++shard)
      for (std::uint32_t article = 1; article <= plan.shards[shard - 1].size(); ++article) {
        if ((shard + article) % 7 == 0) {
          plan.deleted.push_back({shard, article});
          continue;
        }
        const Story& story = plan.shards[shard - 1][article - 1];
        by_path[story.article.path] = kept.size();
        kept.push_back(story);
      }
    publish_index(directory.path(), plan);
  }
};

}  // namespace

TEST_CASE("the index answers as if it had looked at every article") {
  const std::size_t shards = GENERATE(1u, 2u, 3u);
  const std::uint32_t seed = GENERATE(range(1u, archives_each() + 1));
  Archive archive(seed * 10u + static_cast<std::uint32_t>(shards), shards);
  const Index index = Index::open(archive.directory.path());
  const SlowSearch slow(archive.kept, "en", RandomNews::countries());
  std::size_t fruitful = 0;
  for (std::size_t i = 0; i < queries_each; ++i) {
    const Query query = archive.news.query(3);
    CAPTURE(shards, seed, i, to_string(query));
    const std::set<std::size_t> expected = slow.matches(query);
    SearchOptions options;
    options.limit = 1000;
    options.snippet = 0;
    std::set<std::size_t> found;
    const ResultPage page = index.search(query, options);
    for (const Hit& hit : page.hits) {
      CAPTURE(hit.path);
      REQUIRE(archive.by_path.contains(hit.path));
      REQUIRE(found.insert(archive.by_path[hit.path]).second);
    }
    REQUIRE(found == expected);
    REQUIRE(page.matches == expected.size());
    REQUIRE(index.count(query) == expected.size());
    fruitful += !expected.empty() && expected.size() < archive.kept.size() ? 1 : 0;
  }
  CHECK(fruitful > queries_each / 3);
}
