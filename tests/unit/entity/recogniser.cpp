// SPDX-License-Identifier: GPL-2.0-or-later
// Names nobody listed, found by how they are written and what stands around them.
#include "catch.hpp"

#include "entity/article_tagger.hpp"
#include "entity/gazetteer.hpp"
#include "entity/name_features.hpp"
#include "tagging.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::test;

namespace {

const Mention* mention_of(const Annotations& found, const std::string& text,
                          const std::string& words) {
  for (const Mention& mention : found.mentions)
    if (text.substr(mention.begin, mention.end - mention.begin) == words) return &mention;
  return nullptr;
}

}  // namespace

TEST_CASE("persons, organisations and places that no table has are found") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"Jorvald Kestrelwood was tried on Monday, his lawyer said.", "person:Jorvald Kestrelwood"},
      {"Shares of Quillfeather Holdings Ltd fell after the company cut its forecast.",
       "org:Quillfeather Holdings"},
      {"Police in Brackenfold, a village in northern England, arrested two men.",
       "place:Brackenfold"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), name));
}

TEST_CASE("a title is no part of a name") {
  const std::string text = "Rain fell when Chairman Peter Kestrelwood said so on Monday.";
  const Annotations found = tag(text);
  const Mention* person = mention_of(found, text, "Peter Kestrelwood");
  REQUIRE(person != nullptr);
  CHECK(person->kind == EntityKind::person);
}

TEST_CASE("a people's name means its country without being its name") {
  const std::string text = "Two Greek ships and a U.S.-led fleet left Greece on Monday.";
  const Annotations found = tag(text);
  const Mention *people = mention_of(found, text, "Greek"),
                *modifier = mention_of(found, text, "U.S."),
                *place = mention_of(found, text, "Greece");
  REQUIRE((people && modifier && place));
  CHECK(people->demonym);
  CHECK(modifier->demonym);
  CHECK_FALSE(place->demonym);
  CHECK(people->entity == place->entity);
  CHECK(found.countries == std::vector<std::string>{"GR", "US"});
}

TEST_CASE("a short name joins the full one it begins") {
  SECTION("a company's first word") {
    const Annotations found = tag(
        "Lockheed Martin Corp cut its forecast on Monday. Lockheed said that orders had fallen.");
    CHECK(names(found) == std::vector<std::string>{"org:Lockheed Martin"});
  }
  SECTION("a family name that stands in front") {
    const Annotations found =
        tag("Choe Son Hui flew to Moscow on Monday. Choe told reporters that she was glad.");
    CHECK(names(found) == std::vector<std::string>{"person:Choe Son-hui", "place:Moscow"});
  }
  SECTION("not where a person has it") {
    const Annotations found =
        tag("Lockheed Martin Corp hired James Lockheed on Monday. Lockheed said he was glad.");
    REQUIRE(has(found, "person:James Lockheed"));
    for (const Entity& entity : found.entities)
      if (entity.name == "James Lockheed") CHECK(entity.mentions == 2);
  }
}

TEST_CASE("two organisations with 'and' between them are two") {
  const Annotations found =
      tag("The European Union and International Monetary Fund warned Greece on Monday.");
  CHECK(has(found, "org:European Union"));
  CHECK(has(found, "org:International Monetary Fund"));
}

TEST_CASE("names with a slash between them are two") {
  CHECK(names(tag("LONDON/SINGAPORE (Agency) - Oil rose by two dollars on Monday.")) ==
        std::vector<std::string>{"place:London", "place:Singapore"});
}

TEST_CASE("an index, an oil and an office are no names") {
  const std::string text =
      GENERATE(as<std::string>{}, "Brent rose by two dollars and the Nikkei fell on Monday.",
               "The Chief Financial Officer told them that the Dow had closed lower.");
  CAPTURE(text);
  CHECK(names(tag(text)).empty());
}

TEST_CASE("headlines in capitals hold names too") {
  Article article;
  article.headline = "VOLCKER SEES PROBLEMS REMAINING IN LATIN AMERICA";
  article.body = "Rain fell.";
  const Annotations found = Tagger().tag(article);
  CHECK(has(found, "person:Paul Volcker"));
  CHECK(has(found, "place:Latin America"));
}

TEST_CASE("a name may end like a possessive") {
  const std::string text = "Moody's cut its rating on Greece on Monday.";
  const Annotations found = tag(text);
  CHECK(names(found) == std::vector<std::string>{"org:Moody's", "place:Greece"});
  CHECK(mention_of(found, text, "Moody's") != nullptr);
}

TEST_CASE("a dateline names a place, whatever else its name means") {
  CHECK(names(tag("BERLIN, July 19 - It rained all day.")) ==
        std::vector<std::string>{"place:Berlin"});
}

TEST_CASE("texts before a text don't change what is found in it") {
  const entity::RecogniserSet recognisers{TaggerOptions{}};
  entity::ArticleTagger tagger(recognisers);
  const auto tag_with = [&](entity::ArticleTagger& with, const std::string& body) {
    Article article;
    article.body = body;
    article.lang = "en";
    text::SplitText headline, words;
    headline.split(article.headline);
    words.split(article.body);
    return with.tag(article, headline, words);
  };
  const std::vector<std::string> texts{
      "Jorvald Kestrelwood of Quillfeather Holdings Ltd flew to Brackenfold.",
      "Studio 54 and Forever 21 met Level 42 at Area 51 on Route 66.",
      "Studio 19 and Forever 37 met Level 90 at Area 83 on Route 20."};
  for (int i = 0; i < 300; ++i)
    tag_with(tagger, "Word" + std::to_string(i) + "a met Name" + std::to_string(i) + "b.");
  for (const std::string& text : texts) {
    CAPTURE(text);
    entity::ArticleTagger fresh(recognisers);
    CHECK(tag_with(tagger, text) == tag_with(fresh, text));
  }
}

TEST_CASE("a tagger finds the same when how words are written was forgotten") {
  const entity::RecogniserSet recognisers{TaggerOptions{}};
  entity::ArticleTagger tagger(recognisers);
  const auto words = std::make_shared<text::WrittenWords>(1);
  text::SplitText headline(words), body(words);
  for (const std::string name :
       {"Jorvald Kestrelwood", "Vladimir Putin's", "U.S. Sen. Ann Quill"}) {
    Article article;
    article.headline = name + " speaks";
    article.body = "Mr. " + name + " of Quillfeather Holdings Ltd spoke in St. Petersburg.";
    article.lang = "en";
    CAPTURE(article.body);
    words->make_room();
    headline.split(article.headline);
    body.split(article.body);
    text::SplitText fresh_headline, fresh_body;
    fresh_headline.split(article.headline);
    fresh_body.split(article.body);
    entity::ArticleTagger fresh(recognisers);
    const Annotations found = tagger.tag(article, headline, body);
    CHECK(!found.entities.empty());
    CHECK(found == fresh.tag(article, fresh_headline, fresh_body));
  }
}

TEST_CASE("a text with more different words than are remembered has its names found to the end") {
  constexpr int more_words = 80'000;
  std::string text;
  for (int i = 0; i < more_words; ++i) {
    std::string word;
    for (int rest = i; rest > 0; rest /= 20) word += static_cast<char>('a' + rest % 20);
    text += "They met X" + word + ". ";
  }
  const std::string last = "Vladimir Putin spoke in Volgograd. ";
  const auto found = names(tag(text + last));
  for (const std::string& name : names(tag(last))) {
    CAPTURE(name);
    CHECK(std::find(found.begin(), found.end(), name) != found.end());
  }
}

TEST_CASE("numbers of one length are one type to the recogniser") {
  const auto type_of = [](const std::string& utf8) {
    text::SplitText split;
    split.split(utf8);
    entity::ZoneText text(Zone::body, entity::builtin_table());
    text.read(split);
    return entity::word_type(text, 0, entity::word_case(text[0]), entity::builtin_model());
  };
  for (const int number : {10, 12, 20, 54, 99}) {
    const entity::WordType type = type_of(std::to_string(number) + " days");
    CHECK(type.form == type_of("37 days").form);
    CHECK(type.known == type_of("37 days").known);
  }
}

TEST_CASE("one person under two full names is one") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"Bank chief Kenneth Quill resigned. \"I am tired,\" Ken Quill told reporters.",
       "person:Kenneth Quill"},
      {"Karen Shaw Petrou wrote to them. They told Karen Petrou that it was late.",
       "person:Karen Shaw Petrou"},
      {"Steven A. Quillfeather sold his fund. \"It's time,\" said Steven Quillfeather.",
       "person:Steven A. Quillfeather"},
      {"The chief, Maurice \"Hank\" Quill, left. Maurice Quill told them why.",
       "person:Maurice \"Hank\" Quill"},
  }));
  CAPTURE(text);
  CHECK(names(tag(text)) == std::vector<std::string>{name});
}

TEST_CASE("two persons with one family name stay two") {
  auto text = GENERATE(as<std::string>{},
                       "Peter Quill met Paul Quill, and Paul Quill told Peter Quill of it.",
                       "Al Quill met Alfred Quill. \"So long,\" said Al Quill.");
  CAPTURE(text);
  CHECK(names(tag(text)).size() == 2);
}

TEST_CASE("initials behind the first name make no other person") {
  CHECK(tag("They met Steven A. Quillfeather at the gate.").entities.front().key ==
        tag("They met Steven Quillfeather at the gate.").entities.front().key);
  CHECK(tag("They met J. Quillfeather at the gate.").entities.front().key == "j quillfeather");
}
