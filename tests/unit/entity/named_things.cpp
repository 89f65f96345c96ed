// SPDX-License-Identifier: GPL-2.0-or-later
// Things that bear somebody's name, and persons and firms called by one word.
#include "catch.hpp"

#include "tagging.hpp"

#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a storm is no person and no town, wherever the article names it") {
  const Annotations found =
      tag("Superstorm Sandy cost a lot. The damage from Sandy is hard to mend, said Peter Quill.");
  CHECK(names(found) == std::vector<std::string>{"person:Peter Quill"});
  CHECK(has(tag("He told Sandy Kestrel of the storm. Kestrel laughed."), "person:Sandy Kestrel"));
}

TEST_CASE("a law called after two is no person") {
  CHECK(names(tag("It broke the Quill-Kestrelwood financial reform law. They know what "
                  "Quill-Kestrelwood bans."))
            .empty());
}

TEST_CASE("feasts and holidays are neither persons nor places nor organisations") {
  const auto* const text = GENERATE("Shops fill before Christmas and empty again.",
                                    "They paid for it on Christmas Eve and forgot it.",
                                    "Trade was thin around the New Year holiday.",
                                    "Markets were shut for the Martin Luther King holiday.",
                                    "It ended as soon as the Santa Claus rally had begun.");
  CAPTURE(text);
  CHECK(names(tag(text)).empty());
}

TEST_CASE("an administration is its president's, long after too") {
  CHECK(has(tag("She had served in the Clinton administration.", Date::from_day(2010, 3, 14)),
            "person:Bill Clinton"));
  CHECK(has(tag("She had served in the Bush administration.", Date::from_day(2020, 3, 14)),
            "person:George W. Bush"));
}

TEST_CASE("a first name means the only person of that first name in the article") {
  CHECK(
      names(tag("Steve Quillfeather spoke first. \"It was hard for Steve to say so,\" he said.")) ==
      std::vector<std::string>{"person:Steve Quillfeather"});
  CHECK(has(tag("Steve Quillfeather met Steve Kestrelwood. \"It was hard for Steve,\" he said."),
            "person:Steve"));
}

TEST_CASE("a senator of a state is a person and a place") {
  const Annotations found =
      tag("Some senators, among them Sen. Peter Kestrelwood of Arizona, voted no.");
  CHECK(has(found, "person:Peter Kestrelwood"));
  CHECK(has(found, "place:Arizona"));
}

TEST_CASE("an everyday plural that begins a headline is no person") {
  CHECK(names(tag("Jobs data sink shares at noon.")).empty());
}

TEST_CASE("the only firm of an everyday name is meant where a capital makes it a name") {
  CHECK(has(tag("Makers of tablets such as Apple and its rivals sold more of them."),
            "org:Apple Inc"));
  CHECK(names(tag("An apple a day was all he asked for.")).empty());
}

TEST_CASE("two organisations with a slash between them are two") {
  CHECK(names(tag("The EU/IMF bailout was paid in May.")) ==
        std::vector<std::string>{"org:European Union", "org:International Monetary Fund"});
  CHECK(has(tag("Analysts polled by I/B/E/S had hoped for more."), "org:I/B/E/S"));
}

TEST_CASE("Korea is the South, if nothing else is said") {
  CHECK(tag("A Korean maker of ships cut its prices.").countries == std::vector<std::string>{"KR"});
}

TEST_CASE("the City of London is London") {
  CHECK(names(tag("It may hurt the City of London in the end.")) ==
        std::vector<std::string>{"place:London"});
}

TEST_CASE("a firm's first word means the firm, be it an everyday word or a small town") {
  const Annotations found =
      tag("Delta Air Lines rose by a tenth. Talks between Quillmere Corp and Delta go on, and "
          "Delta said it would wait.");
  CHECK(has(found, "org:Delta Air Lines"));
  CHECK_FALSE(has(found, "org:Delta"));
  CHECK_FALSE(has(found, "place:Delta"));
}

TEST_CASE("an index isn't who makes it") {
  CHECK(names(tag("It rose with the Quillmere Bank index at noon.")).empty());
}

TEST_CASE("the sides of the world are no firms") {
  CHECK(names(tag("They fear that Western companies and Northern banks may leave.")).empty());
}

TEST_CASE("a short form is the firm's where the model sees a place that no table has") {
  CHECK(has(tag("Canada's Magna came closer to a deal on Monday, it said."),
            "org:Magna International"));
  CHECK(has(tag("Bear Stearns sank. Worries over the Bear hedge funds gave way to hope."),
            "org:Bear Stearns"));
}

TEST_CASE("'the Americas' are a place where they're told of as a part of a firm, too") {
  CHECK(has(tag("Mergers in Europe and the Americas are his."), "place:Americas"));
}

TEST_CASE("an index isn't who it's named after") {
  CHECK_FALSE(has(tag("The Standard & Poor's/Case-Shiller Home Price Index fell 2 percent."),
                  "person:Robert Shiller"));
}

TEST_CASE("a term in short is no organisation") {
  CHECK(names(tag("Critics of China want more foreign direct investment (FDI) there. FDI was high "
                  "once, but FDI has fallen since.")) == std::vector<std::string>{"place:China"});
  CHECK(has(tag("The food and drug regulator (FDA) was silent. The FDA met on Monday."),
            "org:Food and Drug Administration"));
}

TEST_CASE("a saint's day is no person") {
  CHECK(names(tag("Roses cost more before Valentine's Day, and bread before Easter.")).empty());
}

TEST_CASE("contests, wars and works are neither persons nor organisations") {
  const auto* const text = GENERATE(
      "They spoke of the Davis Cup for an hour.", "It was about the Stanley Cup and little else.",
      "The report mentions the Magna Carta several times.",
      "Now they watch the Super Bowl at home.", "It was about the Big Bang and little else.",
      "It was about Zika and little else.", "She read of the Monroe Doctrine at school.");
  CAPTURE(text);
  CHECK(names(tag(text)).empty());
}

TEST_CASE("what a war was fought over is a place still") {
  CHECK(names(tag("He spoke of the Vietnam War on Tuesday.")) ==
        std::vector<std::string>{"place:Vietnam"});
}

TEST_CASE("a ship is neither the place nor the person it is called after") {
  const auto* const text =
      GENERATE("They saw the space shuttle Columbia land.", "The frigate Georgia left at dawn.",
               "The destroyer Peter Kestrel was sunk.");
  CAPTURE(text);
  CHECK(names(tag(text)).empty());
}

TEST_CASE("a maker is told from its model") {
  CHECK(names(tag("She sold her old Toyota Corolla to a friend.")) ==
        std::vector<std::string>{"org:Toyota"});
}
