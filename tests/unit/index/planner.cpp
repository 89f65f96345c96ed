// SPDX-License-Identifier: GPL-2.0-or-later
// Articles turned into plans: words, weights, ids, the lexicon.
#include "catch.hpp"

#include "articles.hpp"
#include "counted_words.hpp"
#include "index/document_plan.hpp"
#include "index/shard_builder.hpp"
#include "index/stemmer.hpp"
#include "planning.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace dateline;
using namespace dateline::test;

namespace {

using Weights = std::map<std::string, std::uint32_t>;

DocumentPlan plan(const Story& story) {
  DocumentPlanner planner(1 << 20);
  return plan_with(planner, story.article, story.annotations);
}

Weights weights(const DocumentPlan& plan) {
  Weights found;
  for (const Posting& posting : plan.words) found[std::string(posting.stem.text)] = posting.weight;
  REQUIRE(found.size() == plan.words.size());
  return found;
}

std::string times(int count, const std::string& word) {
  std::string text;
  for (int i = 0; i < count; ++i) text += word + ' ';
  return text;
}

}  // namespace

TEST_CASE("a word weighs 2 in the body, 3 in the lead, 6 in the headline, each time") {
  const DocumentPlan made =
      plan(story("Summit opens", "The summit opens today.\n\nA second day of the summit."));
  CHECK(weights(made) == Weights{{"summit", 6 + 3 + 2},
                                 {"open", 6 + 3},
                                 {"the", 3 + 2},
                                 {"today", 3},
                                 {"a", 2},
                                 {"second", 2},
                                 {"day", 2},
                                 {"of", 2}});
  CHECK(made.word_count == 12);
}

TEST_CASE("a lead is the first paragraph, but no more than 75 words of it") {
  const Weights found = weights(plan(story("", times(74, "alpha") + "beta gamma.\n\nDelta")));
  CHECK(found == Weights{{"alpha", 74 * 3}, {"beta", 3}, {"gamma", 2}, {"delta", 2}});
}

TEST_CASE("a lead that the source marks ends where it ends in the body") {
  CHECK(weights(plan(story("", "Alpha beta. Gamma.").lead("Alpha beta."))) ==
        Weights{{"alpha", 3}, {"beta", 3}, {"gamma", 2}});
}

TEST_CASE("a lead apart from the body counts beside it, and the body has none of its own") {
  const DocumentPlan made = plan(story("", "Beta gamma.").lead("Alpha."));
  CHECK(weights(made) == Weights{{"alpha", 3}, {"beta", 2}, {"gamma", 2}});
  CHECK(made.word_count == 3);
}

TEST_CASE("the words of the headline are terms of their own") {
  const DocumentPlan made = plan(story("Elections in Elections", "Votes"));
  Weights titles;
  for (const store::NumberedText& term : made.terms)
    if (term.text.starts_with("S")) ++titles[std::string(term.text)];
  CHECK(titles == Weights{{"Select", 1}, {"Sin", 1}});
}

TEST_CASE("a plan has each of its terms once") {
  const DocumentPlan made = plan(story("a b a").on("2000-07-19").about(2000).url("http://a.b.org"));
  std::set<std::string_view> terms;
  for (const store::NumberedText& term : made.terms) terms.insert(term.text);
  CHECK(terms.contains("Sa"));
  CHECK(terms.size() == made.terms.size());
}

TEST_CASE("words are stemmed in the article's language; without one in English") {
  const auto [lang, word, stem] = GENERATE(table<const char*, const char*, const char*>({
      {"en", "elections", "elect"},
      {"", "elections", "elect"},
      {"de",
       "\xc3\xbc"
       "bersetzungen",
       "Zde:ubersetz"},
      {"fr", "gouvernements", "Zfr:gouvern"},
      {"nb", "bilene", "Zno:bil"},
      {"ja", "elections", "elections"},  // no stemmer: words are their own stems
      {"en", "1990s", "1990s"},          // nor are numbers stemmed
      {"en", "g8s", "g8s"},
  }));
  CAPTURE(lang, word);
  CHECK(weights(plan(story("", word).in(lang))) == Weights{{stem, 3}});
}

TEST_CASE("every language is stemmed by its own rules or not at all") {
  CHECK(stemmer_for("en") == "en");
  CHECK(stemmer_for("") == "en");
  CHECK(stemmer_for("nn") == "no");
  CHECK(stemmer_for("zh") == "none");
  CHECK(stemmer_for("earlyenglish") == "none");
}

TEST_CASE("the lexicon counts the articles of each word by stem") {
  DocumentPlanner planner(1 << 20);
  for (const Story& one : {story("Vote", "votes votes"), story("", "vote"),
                           story("", "votes").in("ja"), story("", "die Votes").in("de")})
    plan_with(planner, one.article, one.annotations);
  Lexicon lexicon;
  planner.take_words(lexicon);
  CHECK(counted_words(lexicon) == CountedWords{{{"die", "Zde:die"}, 1},
                                               {{"vote", "vote"}, 2},
                                               {{"votes", "Zde:vot"}, 1},
                                               {{"votes", "vote"}, 1},
                                               {{"votes", "votes"}, 1}});
}

TEST_CASE("words taken are forgotten, and plans made before stay whole") {
  DocumentPlanner planner(1 << 20);
  const Story one = story("", "alpha beta");
  const DocumentPlan made = plan_with(planner, one.article, one.annotations);
  Lexicon first, second;
  planner.take_words(first);
  planner.take_words(second);
  CHECK(counted_words(first).size() == 2);
  CHECK(counted_words(second).empty());
  CHECK(weights(made) == Weights{{"alpha", 3}, {"beta", 3}});
  CHECK(weights(plan_with(planner, one.article, one.annotations)) == weights(made));
}

TEST_CASE("a planner short of memory gives its words away often, and they count as before") {
  DocumentPlanner roomy(1 << 24), tight(1);
  Lexicon found;
  std::vector<DocumentPlan> kept;
  for (int i = 0; i < 50; ++i) {
    const Story one =
        story("Number " + std::to_string(i), "votes in round " + std::to_string(i % 7));
    const DocumentPlan expected = plan_with(roomy, one.article, one.annotations);
    kept.push_back(plan_with(tight, one.article, one.annotations));
    REQUIRE(weights(kept.back()) == weights(expected));
    REQUIRE(tight.full());
    tight.take_words(found);
    REQUIRE(!tight.full());
  }
  CHECK(weights(kept.front()) == weights(plan(story("Number 0", "votes in round 0"))));
  CHECK(!roomy.full());
  Lexicon expected;
  roomy.take_words(expected);
  CHECK(counted_words(found) == counted_words(expected));
}

TEST_CASE("forgetting how words are written changes no plan") {
  ArticleWords roomy, tight(1);
  DocumentPlanner known(1 << 24), anew(1 << 24);
  std::set<std::uint64_t> serials;
  for (int i = 0; i < 30; ++i) {
    const Story one = story("U.S. Votes in Round " + std::to_string(i % 7),
                            "The McAllen vote no. " + std::to_string(i) + " was AT&T's.");
    roomy.split(one.article);
    tight.split(one.article);
    serials.insert(tight.table().serial());
    const DocumentPlan expected = known.plan(one.article, roomy, one.annotations);
    const DocumentPlan made = anew.plan(one.article, tight, one.annotations);
    REQUIRE(weights(made) == weights(expected));
    REQUIRE(made.text.asides == expected.text.asides);
    REQUIRE(made.text.words.size() == expected.text.words.size());
    for (std::size_t word = 0; word < made.text.words.size(); ++word) {
      const store::SpelledWord &a = made.text.words[word], &b = expected.text.words[word];
      REQUIRE(a.word == b.word);
      REQUIRE(a.casing == b.casing);
      REQUIRE(a.own_base == b.own_base);
    }
  }
  CHECK(serials.size() == 30);
  CHECK(roomy.table().size() > tight.table().size());
}

TEST_CASE("an article has the same id wherever it lies, unless its twin has taken it") {
  const DocumentPlan one = plan(story("Headline", "Body").on("2000").at("a.txt"));
  const DocumentPlan moved = plan(story("Headline", "Body").on("2000").at("b/c.txt"));
  CHECK(one.id == moved.id);
  CHECK(one.id_with_path != moved.id_with_path);
  CHECK(one.id != one.id_with_path);
  CHECK((one.id >> 50) == 0);
  CHECK((one.id_with_path >> 50) == 0);
}

TEST_CASE("another own id or address makes another article, a correction doesn't") {
  const Story base = story("Headline", "Body").on("2000").url("http://a.org").id("1");
  const std::uint64_t id = plan(base).id;
  CHECK(plan(Story(base).id("2")).id != id);
  CHECK(plan(Story(base).url("http://b.org")).id != id);
  CHECK(plan(Story(base).on("2001")).id == id);
  CHECK(plan(Story(base).body("Corrected body")).id == id);
  CHECK(plan(Story(base).from("Courier")).id == id);  // what readers guess may improve
}

TEST_CASE("without id and address the headline and date make the article") {
  const Story base = story("Headline", "Body").on("2000");
  const std::uint64_t id = plan(base).id;
  CHECK(plan(Story(base).on("2001")).id != id);
  CHECK(plan(story("Another", "Body").on("2000")).id != id);
  CHECK(plan(Story(base).body("Corrected body")).id == id);
  CHECK(plan(story("", "Body").on("2000")).id != plan(story("", "Other").on("2000")).id);
}

TEST_CASE("a plan carries years, date, size and record of its article") {
  const Story one = story("Head", "The body").on("2000-07-19").about(1961);
  const DocumentPlan made = plan(one);
  CHECK(made.years == std::vector<std::int16_t>{1961, 2000});
  CHECK(made.date == date("2000-07-19"));
  CHECK(made.text_bytes == 12);
  CHECK(made.stem_language == "en");
  CHECK(made.record.head == store::encode_record(one.article, 0).head);
  CHECK(made.record.rest == store::encode_record(one.article, 0).rest);
  CHECK(made.annotations.annotations == one.annotations);
}

TEST_CASE("an article without a word makes a plan") {
  const DocumentPlan made = plan(story("", ""));
  CHECK(made.words.empty());
  CHECK(made.word_count == 0);
}
