// SPDX-License-Identifier: GPL-2.0-or-later
// What the tagger makes of names as they stand in news.
#include "catch.hpp"

#include "tagging.hpp"

#include <dateline/tagger.hpp>

#include <future>
#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a place inside a larger name is no place") {
  const std::string text =
      GENERATE(as<std::string>{}, "He told the Washington Post that rain was coming.",
               "The Boston Globe wrote of it on its front page.",
               "She teaches history at Chicago University these days.");
  CAPTURE(text);
  const Annotations found = tag(text);
  for (const Entity& entity : found.entities) CHECK(entity.kind == EntityKind::org);
  CHECK(found.entities.size() == 1);
}

TEST_CASE("a newspaper's city keeps its own meaning elsewhere in the article") {
  const Annotations found =
      tag("The Washington Post asked him. He lives in Washington and works from home.");
  CHECK(has(found, "org:Washington Post"));
  CHECK(has(found, "place:Washington"));
}

TEST_CASE("a family name that is also a country follows its first name") {
  const Annotations found = tag("Michael Jordan flew to Jordan with his family.");
  CHECK(has(found, "person:Michael Jordan"));
  CHECK(has(found, "place:Jordan"));
}

TEST_CASE("a sentence full of names is not taken for a headline") {
  const Annotations found =
      tag("President Ben Bernanke met Angela Merkel and Gordon Brown in Berlin.");
  CHECK(has(found, "person:Ben Bernanke"));
  CHECK(has(found, "person:Angela Merkel"));
  CHECK(has(found, "person:Gordon Brown"));
}

TEST_CASE("months are nobody's first names") {
  const Annotations found = tag("Profit fell in April-June and rose from May to August.");
  CHECK(found.entities.empty());
}

TEST_CASE("a share's ticker before a name is no initial") {
  const Annotations found = tag("It bought the rest of the firm ( BX.N ). Sullivan will run it.");
  for (const Entity& entity : found.entities) CHECK(entity.name.find(')') == std::string::npos);
}

TEST_CASE("a country's code is not its name in a text, but is in a query") {
  CHECK(names(tag("Clients of MF Global waited for their money.")) !=
        std::vector<std::string>{"place:Saint Martin"});
  CHECK_FALSE(has(tag("Clients of MF Global waited for their money."), "place:Saint Martin"));
}

TEST_CASE("a family name joins the full name given before it") {
  const Annotations found = tag("Vladimir Putin landed at dawn. Putin left again before noon.");
  REQUIRE(has(found, "person:Vladimir Putin"));
  CHECK(found.entities.front().mentions == 2);
}

TEST_CASE("spellings of one name share a key") {
  const std::string text = GENERATE(as<std::string>{}, "Talks with Kim Jong Il went on for hours.",
                                    "Talks with Kim Jong-il went on for hours.");
  const Annotations found = tag(text);
  REQUIRE(found.entities.size() == 1);
  CHECK(found.entities.front().key == "kim jong il");
}

TEST_CASE("a place brings its country") {
  CHECK(tag("Rain fell in Pyongyang all night.").countries == std::vector<std::string>{"KP"});
}

TEST_CASE("numbers that count things are no years") {
  const std::string text =
      GENERATE(as<std::string>{}, "About 2000 people marched through the town.",
               "Passengers of flight 1999 were kept waiting.",
               "He built a tree of 2000 drinking cans.", "It costs $1,999 in shops there.");
  CAPTURE(text);
  CHECK(tag(text).years == std::vector<std::int16_t>{2008});
}

TEST_CASE("an article is about the years it names") {
  CHECK(tag("He was there for the first time since July 2000, when it rained.").years ==
        std::vector<std::int16_t>{2000, 2008});
}

TEST_CASE("why a mention is one doesn't repeat what its origin says") {
  const Annotations found = tag("Vladimir Putin flew to Pyongyang in May 2004. Putin met Greeks.");
  REQUIRE(found.mentions.size() > 4);
  for (const Mention& mention : found.mentions) {
    CAPTURE(mention.why);
    CHECK(mention.why.find(':') == std::string::npos);
    CHECK(mention.why.find(to_string(mention.origin)) == std::string::npos);
  }
}

TEST_CASE("a text whose language nobody told is not taken for English") {
  static const Tagger tagger;
  Article article;
  article.body =
      "Los vecinos reclaman por los derechos que no tienen. Desde febrero de 1999 Pedro Quillo "
      "vive "
      "en la isla, y los otros en la ciudad.";
  CHECK(names(tagger.tag(article)) == std::vector<std::string>{"person:Pedro Quillo"});
}

TEST_CASE("a tagger says the same from several threads and however often it's asked") {
  const Tagger tagger;
  Article article;
  article.headline = "Putin in Pyongyang";
  article.body = "Vladimir Putin flew to Pyongyang in July 2000 and met Kim Jong Il.";
  const Annotations first = tagger.tag(article);
  CHECK(has(first, "person:Vladimir Putin"));
  std::vector<std::future<bool>> threads;
  for (int thread = 0; thread < 4; ++thread)
    threads.push_back(std::async(std::launch::async, [&] {
      bool same = true;
      for (std::size_t size = 1; size <= 20; ++size) {
        Article other;
        other.body = "The word " + std::string(size, 'x') + " is new in Berlin.";
        same = same && !tagger.tag(other).entities.empty() && tagger.tag(article) == first;
      }
      return same;
    }));
  for (std::future<bool>& thread : threads) CHECK(thread.get());
}
