// SPDX-License-Identifier: GPL-2.0-or-later
// International bodies and others that are named in short, together, or as part of another.
#include "catch.hpp"

#include "tagging.hpp"

#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("organisations named together are told apart") {
  SECTION("the words they share are capitalised") {
    CHECK(names(tag("Loans of the Inter-American, African and Asian Development Banks rose.")) ==
          std::vector<std::string>{"org:Inter-American Development Bank",
                                   "org:African Development Bank", "org:Asian Development Bank"});
    CHECK(names(tag("He had talks with the Tokyo and London Stock Exchanges about prices.")) ==
          std::vector<std::string>{"org:Tokyo Stock Exchange", "org:London Stock Exchange"});
  }
  SECTION("or small") {
    CHECK(names(tag("It asked for listings on the New York and Toronto stock exchanges.")) ==
          std::vector<std::string>{"org:New York Stock Exchange", "org:Toronto Stock Exchange"});
    CHECK(names(tag("They asked the Justice and Homeland Security departments for it.")) ==
          std::vector<std::string>{"org:U.S. Justice Department",
                                   "org:U.S. Department of Homeland Security"});
  }
  SECTION("or said in another way") {
    CHECK(names(tag("It is listed at the Zurich, Basle and Geneva bourses from May.")) ==
          std::vector<std::string>{"org:SIX Swiss Exchange", "org:Basel Stock Exchange",
                                   "org:Geneva Stock Exchange"});
    CHECK(has(tag("Lots were drawn by the New York, American and Philadelphia Exchanges."),
              "org:American Stock Exchange"));
  }
}

TEST_CASE("places before 'and' stay places where they share no organisation's name") {
  const Annotations found = tag("It ranks behind Paris, Toronto and Milan among all exchanges.");
  CHECK(has(found, "place:Paris"));
  CHECK(has(found, "place:Toronto"));
  CHECK(has(found, "place:Milan"));
}

TEST_CASE("what is left of a name where several share one isn't another name of it") {
  for (const Entity& entity : tag("They met the Tokyo and London Stock Exchanges.").entities)
    CHECK(entity.names.empty());
}

TEST_CASE("'EC Commission' names the Commission and the Community") {
  const auto* const text = GENERATE("The EC Commission said that rain would fall.",
                                    "The European Community Commission said that rain would fall.",
                                    "EC COMMISSION SEES RAIN AND COLD WEATHER FOR ALL OF MAY");
  CAPTURE(text);
  const Annotations found = tag(text, Date::from_day(1987, 3, 14));
  CHECK(has(found, "org:European Community"));
  CHECK(has(found, "org:European Commission"));
}

TEST_CASE("a name isn't broken where it begins with another's") {
  CHECK(names(tag("Toyota Motor Credit sold bonds to whoever wanted them.")).size() == 1);
}

TEST_CASE("whose an organisation is, is an organisation of its own") {
  CHECK(names(tag("She leads the Justice Department's Antitrust Division and is glad of it.")) ==
        std::vector<std::string>{"org:U.S. Justice Department", "org:Antitrust Division"});
  CHECK(names(tag("They feared for the Fed's Board of Governors until the end.")) ==
        std::vector<std::string>{"org:Federal Reserve", "org:Board of Governors"});
  CHECK(names(tag("Two cooks left Deutsche Telekom's T-Mobile USA in May.")) ==
        std::vector<std::string>{"org:Deutsche Telekom", "org:T-Mobile"});
  CHECK(names(tag("It was bad luck, said Brackenfold Capital's Quillfeather at last.")) ==
        std::vector<std::string>{"org:Brackenfold Capital", "person:Quillfeather"});
  CHECK(names(tag("Investors took flight at Brackenfold Technologies' Antitrust Division.")) ==
        std::vector<std::string>{"org:Brackenfold Technologies", "org:Antitrust Division"});
}

TEST_CASE("a firm is parted from the country it is of") {
  CHECK(names(tag("Belgium's Fortis was sold to whoever wanted it.")) ==
        std::vector<std::string>{"place:Belgium", "org:Fortis"});
  CHECK(names(tag("The UK's Brackenfold Energy was bought in 2007 by others.")) ==
        std::vector<std::string>{"place:United Kingdom", "org:Brackenfold Energy"});
}

TEST_CASE("what a firm makes is none") {
  CHECK(names(tag("A license was granted for Merck's Efavirenz in May.")) ==
        std::vector<std::string>{"org:Merck & Co"});
}

TEST_CASE("a possessive may be part of a firm's name") {
  auto text = GENERATE("The rating of Moody's Investors Service was lowered.",
                       "Rivals of McDonald's Corp and others were glad of it.",
                       "She spent it all at Victoria's Secret and was glad of it.",
                       "Shares of Lowe's Companies Inc rose by a tenth.");
  CAPTURE(text);
  CHECK(names(tag(text)).size() == 1);
}

TEST_CASE("a minister is not the office he heads") {
  const Annotations found =
      tag("The Home Office was silent. The cook met the Home Secretary and left.");
  CHECK(names(found) == std::vector<std::string>{"org:Home Office"});
  CHECK(found.mentions.size() == 1);
  CHECK(has(tag("The Labour Party lost. Labour said that it was sorry."), "org:Labour Party"));
}

TEST_CASE("a judge and a prince are no organisations") {
  auto text = GENERATE("The cooks sued, said Justice Toh. It was late.",
                       "China and Prince Alwaleed are to buy tea.");
  CAPTURE(text);
  for (const Entity& entity : tag(text).entities) CHECK(entity.kind != EntityKind::org);
}

TEST_CASE("an acronym behind a possessive and a comma is a name of its own") {
  const Annotations found =
      tag("The European Community's, EC, cereal committee let 5,000 tonnes of it go.",
          Date::from_day(1987, 3, 14));
  CHECK(names(found) == std::vector<std::string>{"org:European Community"});
}

TEST_CASE("an acronym of several organisations means the one whose matters the text speaks of") {
  const Date then = Date::from_day(1987, 3, 14);
  CHECK(has(tag("IWC lifts its estimate of wheat by three tonnes, says Peter Quill.", then),
            "org:International Wheat Council"));
  CHECK(has(tag("Norway left the IWC as it wants more whaling near its coast.", then),
            "org:International Whaling Commission"));
}

TEST_CASE("commodity bodies are known by their councils and agreements") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"The International Natural Rubber Council met.",
       "org:International Natural Rubber Organisation"},
      {"They joined the International Cocoa Agreement.", "org:International Cocoa Organization"},
      {"The Chicago Board of Options asked for it.", "org:Chicago Board Options Exchange"},
      {"The International Development Agency (IDA) lent it.",
       "org:International Development Association"},
      {"He wrote to the International Atomic Energy Authority.",
       "org:International Atomic Energy Agency"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text, Date::from_day(1987, 3, 14)), name));
}
