// SPDX-License-Identifier: GPL-2.0-or-later
// Which shards a run writes anew.
#include "catch.hpp"

#include "index/merge.hpp"

#include <algorithm>
#include <cmath>

using namespace dateline;

namespace {

using Numbers = std::vector<std::uint32_t>;

store::ManifestShard shard(std::uint32_t number, std::uint64_t articles,
                           std::uint64_t deleted = 0) {
  return {number, articles, deleted, 0, ""};
}

/// An index that grows run by run.
struct Growth {
  std::vector<store::ManifestShard> shards;
  std::uint64_t written = 0;
  std::uint32_t last = 0;

  void run(std::uint64_t articles) {
    for (const std::uint32_t number : choose_merges(shards)) {
      const auto merged = std::find_if(shards.begin(), shards.end(),
                                       [&](const auto& one) { return one.number == number; });
      articles += merged->articles - merged->deleted;
      shards.erase(merged);
    }
    shards.push_back(shard(++last, articles));
    written += articles;
  }
};

}  // namespace

TEST_CASE("three small shards and the run's own become one") {
  CHECK(choose_merges({}).empty());
  CHECK(choose_merges({shard(1, 10)}).empty());
  CHECK(choose_merges({shard(1, 10), shard(2, 999)}).empty());
  CHECK(choose_merges({shard(1, 10), shard(2, 999), shard(3, 1)}) == Numbers{1, 2, 3});
}

TEST_CASE("a large shard is left alone by small ones") {
  CHECK(choose_merges({shard(1, 1'000'000), shard(2, 10), shard(3, 10)}).empty());
  CHECK(choose_merges({shard(1, 1'000'000), shard(2, 1), shard(3, 1), shard(4, 1)}) ==
        Numbers{2, 3, 4});
}

TEST_CASE("a merge that fills the next size goes on there") {
  CHECK(choose_merges({shard(1, 1100), shard(2, 1200), shard(3, 1300), shard(4, 300), shard(5, 300),
                       shard(6, 300)}) == Numbers{1, 2, 3, 4, 5, 6});
}

TEST_CASE("a shard of which half is deleted is written anew, and counts as small") {
  CHECK(choose_merges({shard(1, 1'000'000, 499'999)}).empty());
  CHECK(choose_merges({shard(1, 1'000'000, 500'000)}) == Numbers{1});
  CHECK(choose_merges({shard(3, 10, 10), shard(1, 8, 7)}) == Numbers{1, 3});
}

TEST_CASE("many runs leave few shards and write each article a few times") {
  const std::uint64_t articles = GENERATE(1, 30, 1000, 5000);
  constexpr int runs = 2000;
  Growth index;
  std::size_t most = 0;
  for (int i = 0; i < runs; ++i) {
    index.run(articles);
    most = std::max(most, index.shards.size());
  }
  CAPTURE(articles, most);
  const double levels = std::log(static_cast<double>(runs)) / std::log(4.0);
  CHECK(static_cast<double>(most) <= 3 * levels + 3);
  const double times = static_cast<double>(index.written) / (runs * static_cast<double>(articles));
  CAPTURE(times);
  // Below the smallest size every third run writes all again.
  const double small = articles < 1000 ? 1000.0 / static_cast<double>(articles) / 3 : 0;
  CHECK(times <= levels + 2 + small);
  std::uint64_t total = 0;
  for (const auto& one : index.shards) total += one.articles;
  CHECK(total == runs * articles);
}
