// SPDX-License-Identifier: GPL-2.0-or-later
// In what order hits come, and which page of them.
#include "catch.hpp"

#include "open_archive.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

/// Sorted by date: undated in their places as told.
std::vector<Story> dated() {
  return {story("c", "vote").on("2000-07-19"), story("e", "vote"),
          story("a", "vote").on("0900-01-01"), story("d", "vote").on("2000-07-19T12:00Z"),
          story("b", "vote").on("1969-12-31"), story("c2", "vote").on("2000-07-19T00:30+01:00")};
}

}  // namespace

TEST_CASE("newest first, oldest first, the undated last in both") {
  const std::size_t shards = GENERATE(1u, 2u, 4u);
  IndexPlan plan;
  plan.shards = deal(dated(), shards);
  const OpenArchive archive(plan);
  // By the date as it is shown, wherever the clock stood.
  CHECK(archive.ranked(everything(), SortOrder::newest) ==
        Headlines{"d", "c2", "c", "b", "a", "e"});
  CHECK(archive.ranked(everything(), SortOrder::oldest) ==
        Headlines{"a", "b", "c", "c2", "d", "e"});
}

TEST_CASE("without words the newest come first, with words the best") {
  const OpenArchive archive({story("old vote", "vote vote vote").on("1990"),
                             story("new", "There was a vote on something.").on("2000")});
  CHECK(archive.ranked(word("vote"), SearchOptions()) == Headlines{"old vote", "new"});
  CHECK(archive.ranked(everything(), SearchOptions()) == Headlines{"new", "old vote"});
  CHECK(archive.ranked(value(Field::has, "date"), SearchOptions()) == Headlines{"new", "old vote"});
  // Words that are excluded rank nothing.
  CHECK(archive.ranked(no(word("absent")), SearchOptions()) == Headlines{"new", "old vote"});
}

TEST_CASE("equally good articles come newest first") {
  const OpenArchive archive({story("x", "vote").on("1990"), story("y", "vote").on("2000"),
                             story("z", "vote"), story("w", "vote").on("1995")});
  CHECK(archive.ranked(word("vote"), SearchOptions()) == Headlines{"y", "w", "x", "z"});
}

TEST_CASE("a word in the headline weighs more than in the lead, and there more than below") {
  const OpenArchive archive({story("below", "One two three.\n\nThe vote four five."),
                             story("lead", "The vote two three.\n\nOne four five."),
                             story("vote", "One two three.\n\nFour five the lead.")});
  CHECK(archive.ranked(word("vote"), SearchOptions()) == Headlines{"vote", "lead", "below"});
}

TEST_CASE("articles of one date come in the same order each time, by id") {
  std::vector<Story> stories;
  for (int i = 0; i < 30; ++i) stories.push_back(story("h" + std::to_string(i)).on("2000-07-19"));
  SearchOptions options;
  options.limit = 100;
  options.sort = SortOrder::newest;
  std::vector<std::string> ids;
  for (const std::size_t shards : {1u, 3u}) {
    IndexPlan plan;
    plan.shards = deal(stories, shards);
    std::vector<std::string> found;
    const OpenArchive archive(plan);
    for (const Hit& hit : archive.index.search(everything(), options).hits) found.push_back(hit.id);
    if (ids.empty()) ids = found;
    CHECK(found == ids);
    CHECK(std::is_sorted(found.rbegin(), found.rend()));
  }
}

TEST_CASE("pages lie side by side and all know the exact number of matches") {
  std::vector<Story> stories;
  for (int i = 0; i < 25; ++i) stories.push_back(story("h" + std::to_string(i), "vote"));
  const OpenArchive archive(stories);
  SearchOptions options;
  options.limit = 10;
  Headlines all;
  for (options.offset = 0; options.offset < 40; options.offset += 10) {
    const ResultPage page = archive.index.search(word("vote"), options);
    CHECK(page.matches == 25);
    for (const Hit& hit : page.hits) all.push_back(hit.headline);
  }
  options.offset = 0;
  options.limit = 100;
  CHECK(all == archive.ranked(word("vote"), options));
  CHECK(all.size() == 25);
}

TEST_CASE("no hits asked for, still counted") {
  const OpenArchive archive(dated());
  SearchOptions options;
  options.limit = 0;
  const Query query = GENERATE(word("vote"), everything(), phrase({"vote"}),
                               published("1900", "2100"), no(word("absent")));
  const ResultPage page = archive.index.search(query, options);
  CHECK(page.hits.empty());
  CHECK(page.matches == archive.index.count(query));
  options.offset = 1000;
  CHECK(archive.index.search(query, options).matches == page.matches);
  options.offset = ~std::uint64_t{0};
  options.limit = ~std::uint64_t{0};
  CHECK(archive.index.search(query, options).matches == page.matches);
}

TEST_CASE("a score is told only where it ordered the hits") {
  const OpenArchive archive(dated());
  SearchOptions options;
  CHECK(archive.index.search(word("vote"), options).hits.front().score > 0);
  options.sort = SortOrder::newest;
  CHECK(archive.index.search(word("vote"), options).hits.front().score == 0);
}

TEST_CASE("several shards rank as one") {
  std::vector<Story> stories;
  for (int i = 0; i < 40; ++i) {
    std::string body;
    for (int k = 0; k <= i % 9; ++k) body += "vote ";
    for (int k = 0; k <= i % 7; ++k) body += "word" + std::to_string(k) + " ";
    stories.push_back(
        story("h" + std::to_string(i), body).on("2000-01-" + std::to_string(10 + i % 19)));
  }
  SearchOptions options;
  options.limit = 100;
  const Query query = any_of({word("vote"), word("word3"), phrase({"vote", "word0"})});
  Headlines one;
  for (const std::size_t shards : {1u, 2u, 5u}) {
    IndexPlan plan;
    plan.shards = deal(stories, shards);
    const Headlines found = OpenArchive(plan).ranked(query, options);
    if (one.empty()) one = found;
    CHECK(found == one);
  }
}
