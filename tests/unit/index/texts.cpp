// SPDX-License-Identifier: GPL-2.0-or-later
// Texts through a shard: split into words, coded, spelled out again.
#include "catch.hpp"

#include "index/shard_builder.hpp"
#include "index/shard_reader.hpp"
#include "planning.hpp"
#include "random_article.hpp"
#include "small_index.hpp"
#include "store/word_code.hpp"
#include "temp_directory.hpp"

#include <algorithm>

using namespace dateline;
using namespace dateline::test;

namespace {

std::string odd_text(Random& random, std::uint32_t longest) {
  const std::vector<std::string> pieces{"The bank ",
                                        "said. ",
                                        "Kim Jong-il",
                                        " -- ",
                                        "\n\n",
                                        ".\n\n\"",
                                        "McDonald ",
                                        "M\xc3\xbcller ",
                                        "M\xc3\x9cLLER,",
                                        "m\xc3\xbcller ",
                                        "U.S. ",
                                        "u.s",
                                        "a.m. ",
                                        "A.M. ",
                                        "IPHONE iPhone ",
                                        "\xe5\xb9\xb3\xe5\xa3\xa4",
                                        "\xd0\x9f\xd1\x83\xd1\x82\xd0\xb8\xd0\xbd ",
                                        "$1,999.50",
                                        "\t",
                                        "************************************** ",
                                        "\xef\xbf\xbd",
                                        "'",
                                        "x",
                                        "O'Brien ",
                                        "\"",
                                        " "};
  std::string made;
  for (std::uint32_t left = random.below(longest + 1); left > 0; --left)
    made += random.pick(pieces);
  return made;
}

std::vector<Story> odd_stories(std::uint32_t count) {
  Random random(count);
  std::vector<Story> stories;
  for (std::uint32_t i = 0; i < count; ++i) {
    Story one = story(odd_text(random, 6), odd_text(random, 80));
    if (random.chance(3)) one.article.lead = odd_text(random, 10);
    if (random.chance(3)) one.article.lead = one.article.body.substr(0, random.below(60));
    one.article.path = std::to_string(i);
    stories.push_back(std::move(one));
  }
  return stories;
}

}  // namespace

TEST_CASE("every text comes back from the index byte for byte") {
  for (const std::uint32_t count : {1u, 7u, 600u}) {
    const std::vector<Story> stories = odd_stories(count);
    const TempDirectory directory;
    const WrittenShard written = write_shard(directory.path(), 1, stories);
    const ShardReader shard(directory.path(), written.shard);
    REQUIRE(shard.tokens().articles() == count);
    for (std::uint32_t i = 0; i < count; ++i) {
      CAPTURE(count, i);
      const Article article = shard.record(i + 1).article;
      REQUIRE(article.headline == stories[i].article.headline);
      REQUIRE(article.lead == stories[i].article.lead);
      REQUIRE(article.body == stories[i].article.body);
    }
  }
}

TEST_CASE("words spelled ahead make the same texts, and those that aren't are found as ever") {
  const std::vector<Story> stories = odd_stories(200);
  const TempDirectory directory;
  const WrittenShard written = write_shard(directory.path(), 1, stories);
  const ShardReader shard(directory.path(), written.shard, FileUse::few);
  const store::WantedWords spelled{3, 9}, shown{2, 20};
  SpelledWords words;
  for (std::uint32_t article = 1; article <= stories.size(); article += 2)
    words.add(shard.tokens().article(article), spelled);
  words.read(shard.words());
  for (std::uint32_t article = 1; article <= stories.size(); ++article) {
    CAPTURE(article);
    const store::ArticleTokens tokens = shard.tokens().article(article);
    REQUIRE(shard.texts(tokens, {0, tokens.counts[0]}, words).headline ==
            stories[article - 1].article.headline);
    REQUIRE(shard.texts(tokens, shown, words).body == shard.texts(article, shown).body);
  }
}

TEST_CASE("the texts of some words, put together, are the texts of all") {
  const std::vector<Story> stories = odd_stories(200);
  const TempDirectory directory;
  const WrittenShard written = write_shard(directory.path(), 1, stories);
  const ShardReader shard(directory.path(), written.shard, FileUse::few);
  Random random(11);
  for (std::uint32_t article = 1; article <= stories.size(); ++article) {
    store::ArticleTexts whole = shard.texts(article), joined;
    std::size_t words = 0;
    for (const auto& places : whole.words) words += places.size();
    for (std::uint64_t begin = 0, end = 0; begin < std::max<std::size_t>(words, 1); begin = end) {
      end = begin + 1 + random.below(30);
      store::ArticleTexts some = shard.texts(article, {begin, end});
      for (const auto part :
           {store::TextPart::headline, store::TextPart::lead, store::TextPart::body})
        joined.part(part) += some.part(part);
    }
    CAPTURE(article);
    REQUIRE(joined.headline == whole.headline);
    REQUIRE(joined.lead == whole.lead);
    REQUIRE(joined.body == whole.body);
  }
}

TEST_CASE("texts take the same bytes whoever split them, however many gaps there are") {
  const std::string marks = "-/;:,)(*";
  std::string gaps;
  for (unsigned i = 0; i < 70'000; ++i) {
    gaps += "a ";
    for (unsigned left = i, digits = 0; digits < 6; ++digits, left /= 8) gaps += marks[left % 8];
  }
  const std::vector<Story> stories{story("Many gaps", gaps), story("Again", gaps)};
  const TempDirectory directory;
  std::vector<std::string> tokens;
  for (const bool one_planner : {true, false}) {
    const std::filesystem::path place = directory / (one_planner ? "one" : "two");
    ShardBuilder builder(place, 64u << 20);
    DocumentPlanner first(64u << 20), second(64u << 20);
    for (const Story& each : stories) {
      DocumentPlanner& planner = one_planner || &each == &stories[0] ? first : second;
      DocumentPlan plan = plan_with(planner, each.article, each.annotations);
      builder.add(plan, plan.id);
    }
    Lexicon lexicon;
    first.take_words(lexicon);
    second.take_words(lexicon);
    builder.finish(lexicon);
    tokens.push_back(read_file(place / "tokens"));
  }
  CHECK((tokens[0] == tokens[1]));
}

TEST_CASE("a stream holds the words of headline, lead and body, apart from each other") {
  Story one = story("Bank says", "The bank said so.");
  one.article.lead = "So said";
  const TempDirectory directory;
  const WrittenShard written = write_shard(directory.path(), 1, {one});
  const ShardReader shard(directory.path(), written.shard);
  const store::ArticleTokens tokens = shard.tokens().article(1);
  std::string words;
  for (store::WordCodeReader reader(tokens.stream); !reader.at_end();) {
    const std::uint32_t number = reader.next();
    words += number == store::no_word ? "|" : shard.words().word(number) + " ";
  }
  CHECK(words == "bank says |so said |the bank said so ");
}
