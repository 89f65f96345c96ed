// SPDX-License-Identifier: GPL-2.0-or-later
// Names that are more than the model took for one.
#include "catch.hpp"

#include "tagging.hpp"

#include <string>
#include <tuple>
#include <vector>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a body that bears a people's name is named with it") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"Officials of the Israeli Tennis Federation were told of it.",
       "org:Israeli Tennis Federation"},
      {"Nurses of the German Red Cross ran the camp.", "org:German Red Cross"},
      {"It was measured by the Russian Space Agency in May.", "org:Russian Space Agency"},
      {"He rowed for the Spanish Olympic Committee, he joked.", "org:Spanish Olympic Committee"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), name));
}

TEST_CASE("a unit is named with its number") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"The men of the 101st Mountain Division built a bridge.", "org:101st Mountain Division"},
      {"He joined the 65th Cavalry Regiment and left it soon.", "org:65th Cavalry Regiment"},
      {"The ruling of the 9th Circuit Court of Appeals came late.",
       "org:9th Circuit Court of Appeals"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), name));
}

TEST_CASE("a name goes on behind what it's for and where it is") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"She leads the Center for the Study of Wetlands and has no doubt.",
       "org:Center for the Study of Wetlands"},
      {"A report of the Committee to Protect Kestrel Writers was read.",
       "org:Committee to Protect Kestrel Writers"},
      {"He taught at the University of Quillholt at Kestrel for a year.",
       "org:University of Quillholt at Kestrel"},
      {"It was built by the Basingstoke and Oshawa Light Railway in 1901.",
       "org:Basingstoke and Oshawa Light Railway"},
      {"Two ships met in the Strait of Quillholt at dawn.", "place:Strait of Quillholt"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), name));
}

TEST_CASE("a firm is told by its form where nothing else tells it") {
  CHECK(has(tag("Kestrelhaven KK Chief Executive Tomas Veldkamp resigned on Friday."),
            "org:Kestrelhaven"));
  CHECK(has(tag("Analysts at Kestrelhaven A/S cut their forecast."), "org:Kestrelhaven"));
}

TEST_CASE("an organisation is told by what its name begins or ends with") {
  const auto* const name =
      GENERATE("Mostar School District", "Museum of Osterhagen Art", "Diocese of Chernosol",
               "Dynamo Vranovo", "Banco Vranovo", "Kisumu Legislature");
  CAPTURE(name);
  CHECK(has(tag(std::string("He left the ") + name + " in 1998."), std::string("org:") + name));
}

TEST_CASE("what lies somewhere is told by what its name begins with") {
  CHECK(has(tag("The road to the Isle of Osterhagen was closed."), "place:Isle of Osterhagen"));
  CHECK(has(tag("Rain fell on the Province of Kitengala in May."), "place:Province of Kitengala"));
}

TEST_CASE("a day of the week in the line above a report is nobody's name") {
  CHECK(names(tag("Cash floods in at last -- Sun Sep 29, 2013 5:31am EDT")).empty());
}

TEST_CASE("forces of a people are an organisation") {
  CHECK(has(tag("It is advising and assisting Syrian Democratic Forces in the north."),
            "org:Syrian Democratic Forces"));
}

TEST_CASE("letters that stand for a firm are parted from the firm named beside it") {
  auto [text, one, other] = GENERATE(table<std::string, std::string, std::string>({
      {"Talks between QKB and Kestrelwood Holdings Ltd failed in May.", "org:QKB",
       "org:Kestrelwood Holdings"},
      {"It was sold by banks, including QKB, Kestrelwood Investments, and others.", "org:QKB",
       "org:Kestrelwood Investments"},
  }));
  CAPTURE(text);
  const Annotations found = tag(text);
  CHECK(has(found, one));
  CHECK(has(found, other));
}

TEST_CASE("a firm's number is in the middle of its name") {
  CHECK(has(tag("Lamp 1 Imports Inc. ( LMP.N ) said it would sell some."), "org:Lamp 1 Imports"));
  CHECK(!has(tag("They are shops that in May 3 Imports Inc sold."), "org:May 3 Imports"));
}

TEST_CASE("organisations behind a comma and an article, or a plus, are others") {
  CHECK(names(tag("Talks include the U.S. Department of Justice, the Securities and Exchange "
                  "Commission and others.")) ==
        std::vector<std::string>{"org:U.S. Justice Department",
                                 "org:Securities and Exchange Commission"});
  CHECK(names(tag("The Group of Five plus Canada met on Friday.")) ==
        std::vector<std::string>{"org:Group of Five", "place:Canada"});
}

TEST_CASE("a firm of somewhere is named with its first word") {
  CHECK(names(tag("It closed the sale of its Leaseway of Puerto Rico Inc unit.")) ==
        std::vector<std::string>{"org:Leaseway of Puerto Rico"});
  CHECK(has(tag("of Puerto Rico Inc it was said that it closed."), "org:Puerto Rico"));
  CHECK_FALSE(has(tag("Shares of Canada Inc rose on Friday."), "org:Shares of Canada"));
}
