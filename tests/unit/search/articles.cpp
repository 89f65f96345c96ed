// SPDX-License-Identifier: GPL-2.0-or-later
// Single articles: their ids, their paths, what is kept of them, what is marked in them.
#include "catch.hpp"

#include "open_archive.hpp"

#include <set>

using namespace dateline;
using namespace dateline::test;

namespace {

std::vector<std::string> headlines(const std::vector<StoredArticle>& articles) {
  std::vector<std::string> found;
  for (const StoredArticle& stored : articles) found.push_back(stored.article.headline);
  std::sort(found.begin(), found.end());
  return found;
}

std::string marked(const Index& index, const Query& query, const std::string& text) {
  std::string result = text;
  const auto marks = index.marks(query, text);
  for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
    result.insert(mark->second, "]");
    result.insert(mark->first, "[");
  }
  return result;
}

}  // namespace

TEST_CASE("a stored article comes back with all that is known of it") {
  const Story whole = story("Putin visits", "Putin came to Pyongyang.")
                          .on("2000-07-19T21:05+09:00")
                          .from("Courier")
                          .by("Jane Roe")
                          .in("en")
                          .url("https://example.org/a")
                          .at("2000/a.txt")
                          .naming(person("Vladimir Putin", {"Putin"}));
  const OpenArchive archive({whole, story("other")});
  const auto found = archive.index.articles("2000/a.txt");
  REQUIRE(found.size() == 1);
  Article expected = whole.article;
  expected.id = found[0].article.id;
  CHECK(found[0].article == expected);
  CHECK(found[0].annotations == whole.annotations);
  CHECK(expected.id.size() == 10);
  CHECK(expected.id.starts_with(found[0].short_id));
}

TEST_CASE("short ids are unique, four characters or more, and find their article") {
  std::vector<Story> stories;
  for (int i = 0; i < 3000; ++i) stories.push_back(story("headline " + std::to_string(i)));
  IndexPlan plan;
  plan.shards = deal(stories, 2);
  const OpenArchive archive(plan);
  SearchOptions options;
  options.limit = 3000;
  options.snippet = 0;
  std::set<std::string> seen;
  std::size_t longer = 0;
  for (const Hit& hit : archive.index.search(everything(), options).hits) {
    REQUIRE(hit.id.starts_with(hit.short_id));
    REQUIRE(hit.short_id.size() >= 4);
    REQUIRE(seen.insert(hit.short_id).second);
    longer += hit.short_id.size() > 4 ? 1 : 0;
    if (seen.size() % 500 != 0) continue;
    CHECK(headlines(archive.index.articles(hit.short_id)) == Headlines{hit.headline});
    CHECK(headlines(archive.index.articles(hit.id)) == Headlines{hit.headline});
  }
  CHECK(longer > 0);
}

TEST_CASE("an article that replaced one of the same id has a short id all the same") {
  IndexPlan plan;
  plan.shards = {{story("one", "first").id("7"), story("two")}, {story("one", "second").id("7")}};
  plan.deleted = {{1, 1}};
  const OpenArchive archive(plan);
  for (const Hit& hit : archive.index.search(everything()).hits) CHECK(hit.short_id.size() == 4);
}

TEST_CASE("several articles of a path come in the order they were read, up to a limit") {
  const OpenArchive archive({story("1").at("news.jsonl").on("1990"),
                             story("2").at("news.jsonl").on("2000"), story("3").at("b/c.txt"),
                             story("4").at("b/d.txt")});
  const auto all = archive.index.articles("news.jsonl");
  REQUIRE(all.size() == 2);
  CHECK(all[0].article.headline == "1");
  CHECK(archive.index.articles("news.jsonl", 1).size() == 1);
  CHECK(headlines(archive.index.articles("b")) == Headlines{"3", "4"});
  CHECK(headlines(archive.index.articles("*.txt")) == Headlines{"3", "4"});
  CHECK(archive.index.articles("absent").empty());
  CHECK(archive.index.articles("").empty());
}

TEST_CASE("a path that could begin an id is a path if no id begins so") {
  const OpenArchive archive({story("1").at("2000/a.txt"), story("2").at("zzzzzzzzzz")});
  CHECK(headlines(archive.index.articles("zzzzzzzzzz")) == Headlines{"2"});
}

TEST_CASE("deleted articles are found neither by id nor by path") {
  const std::vector<Story> stories{story("gone").at("a.txt"), story("kept").at("b.txt")};
  const OpenArchive before(stories);
  IndexPlan plan;
  plan.shards = {stories};
  plan.deleted = {{1, 1}};
  const OpenArchive archive(plan);
  const std::string id = before.index.articles("a.txt").at(0).article.id;
  CHECK(archive.index.articles(id).empty());
  CHECK(archive.index.articles("a.txt").empty());
  CHECK(headlines(archive.index.articles("*")) == Headlines{"kept"});
}

TEST_CASE("the parts of a query that show in a text are marked in it") {
  const OpenArchive archive({story("x", "Elections were held; votes were counted by the banks.")});
  const Index& index = archive.index;
  CHECK(marked(index, word("election"), "The elections of 1990") == "The [elections] of 1990");
  CHECK(marked(index, exact_word("election"), "The elections of 1990") == "The elections of 1990");
  CHECK(marked(index, all_of({word("vote"), no(word("bank"))}), "votes and banks") ==
        "[votes] and banks");
  CHECK(marked(index, phrase({"were", "held"}), "were held, were not") == "[were held], were not");
  CHECK(marked(index, any_of({phrase({"a", "b"}), phrase({"b", "c"})}), "a b c d") == "[a b c] d");
  CHECK(marked(index, value(Field::source, "votes"), "votes") == "votes");
  CHECK(marked(index, everything(), "votes") == "votes");
}
