// SPDX-License-Identifier: GPL-2.0-or-later
// Names that the user adds to the shipped ones.
#include "catch.hpp"

#include "temp_directory.hpp"

#include <dateline/tagger.hpp>

#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::test;

namespace {

using Names = std::vector<std::string>;

std::vector<Entity> entities(const Article& article) {
  const TempDirectory directory;
  write_file(directory / "names.tsv",
             "person\tRuth Begay\tthe lady of Tuba City|Begay-Yazzie\n"
             "person\tVladimir Putin\tthe man from Leningrad\n");
  TaggerOptions options;
  options.gazetteer = directory / "names.tsv";
  return Tagger(options).tag(article).entities;
}

std::vector<Entity> entities(const std::string& body) {
  Article article;
  article.body = body;
  return entities(article);
}

const Names of_begay{"the lady of Tuba City", "Begay-Yazzie"};

}  // namespace

TEST_CASE("an entity of the user's has all its names, whichever the article writes") {
  const std::string written = GENERATE("Ruth Begay", "the lady of Tuba City", "Begay-Yazzie");
  const auto found = entities("We spoke to " + written + " at noon.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].key == "ruth begay");
  CHECK(found[0].names == Names{written});
  CHECK(found[0].aliases == of_begay);
}

TEST_CASE("a name of the user's needn't look like one, if it is written as given") {
  CHECK(entities("The lady of Tuba City smiled.").size() == 1);
  CHECK(entities("We met the lady of\nTuba City.").size() == 1);
  for (const Entity& entity : entities("The Lady Of tuba city, a lady of Tuba City."))
    CHECK(entity.kind != EntityKind::person);
}

TEST_CASE("an entity that the source declares and the user knows has the user's names") {
  Article article;
  article.persons = {"Begay, Ruth"};
  article.body = "We spoke to the lady of Tuba City at noon.";
  const auto found = entities(article);
  REQUIRE(found.size() == 1);
  CHECK(found[0].origin == MentionOrigin::metadata);
  CHECK(found[0].aliases == of_begay);
}

TEST_CASE("a shipped entity to which the user gives a name keeps its own") {
  const auto found = entities("Vladimir Putin, the man from Leningrad, smiled.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].key == "vladimir putin");
  CHECK(found[0].aliases == Names{"the man from Leningrad"});
}

TEST_CASE("an entity the user doesn't know has no names but those written") {
  const auto found = entities("Angela Merkel smiled.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].aliases.empty());
}
