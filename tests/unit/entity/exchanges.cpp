// SPDX-License-Identifier: GPL-2.0-or-later
// Exchanges that an article names by their town, or by what they are.
#include "catch.hpp"

#include "tagging.hpp"

#include <string>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("an exchange is written small behind its town, too") {
  const Annotations found = tag("Quill shares were halted on the Zurich\nstock exchange at noon.");
  CHECK(has(found, "org:SIX Swiss Exchange"));
  CHECK_FALSE(has(tag("Quill shares were sold at an American stock exchange at noon."),
                  "org:American Stock Exchange"));
}

TEST_CASE("a town's stock market is its exchange's, and the town stays a place") {
  const auto* const text = GENERATE("Prices rose again on the Tokyo stock market, brokers said.",
                                    "Tokyo's stockmarket fell in the first hour, brokers said.",
                                    "TOKYO STOCK MARKET AVERAGE RISES 12.5 BY NOON, BROKERS SAY");
  CAPTURE(text);
  const Annotations found = tag(text);
  CHECK(has(found, "org:Tokyo Stock Exchange"));
  CHECK(has(found, "place:Tokyo"));
}

TEST_CASE("the words a market is told of by are no name of its exchange") {
  for (const Entity& entity : tag("Prices rose on the Tokyo stock market.").entities)
    if (entity.kind == EntityKind::org) CHECK(entity.names.empty());
}

TEST_CASE("'the Stock Exchange' is the one named before, else the one where the story was filed") {
  CHECK(has(tag("LONDON, March 12 - Trade in Quill shares rose, the Stock Exchange said."),
            "org:London Stock Exchange"));
  CHECK(has(tag("PARIS, March 12 - Bourse officials said that it would open late. The Bourse "
                "gave no reason."),
            "org:Paris Bourse"));
  const Annotations named = tag(
      "LONDON, March 12 - Quill left the Tokyo Stock Exchange. The Stock Exchange gave no reason.");
  CHECK(has(named, "org:Tokyo Stock Exchange"));
  CHECK_FALSE(has(named, "org:London Stock Exchange"));
}

TEST_CASE("'the bourse' is that of the town the story was filed in") {
  CHECK(has(tag("MILAN, June 16 - The vote should help the bourse in the long run, he wrote."),
            "org:Milan Stock Exchange"));
  CHECK(has(tag("HONG KONG, Oct 20 - It is too long, stock exchange chairman Peter Quill said."),
            "org:Hong Kong Stock Exchange"));
  SECTION("but not if another is told of") {
    const auto* const text =
        GENERATE("MILAN, June 16 - He left the bourse in Quillville for another.",
                 "MILAN, June 16 - The Icelandic bourse said it would stay shut.",
                 "MILAN, June 16 - The Tokyo Stock Exchange wrote that the bourse would open.",
                 "MILAN, June 16 - He went to a bourse that nobody knew.");
    CAPTURE(text);
    CHECK_FALSE(has(tag(text), "org:Milan Stock Exchange"));
  }
}

TEST_CASE("a town where something is listed stands for its exchange") {
  const auto* const text =
      GENERATE("The bonds come in pieces of 1,000 dlrs and will be listed in Luxembourg.",
               "The notes are of 5,000 dlrs. Listing is in Luxembourg.",
               "Its shares trade on the stock exchanges in London and Luxembourg.");
  CAPTURE(text);
  const Annotations found = tag(text);
  CHECK(has(found, "org:Luxembourg Stock Exchange"));
  CHECK_FALSE(has(found, "place:Luxembourg"));
}

TEST_CASE("a town where something else is listed or exchanged stays a place") {
  const auto* const text = GENERATE("The old houses are listed in Luxembourg by a council.",
                                    "He opened a futures exchange in Luxembourg last May.",
                                    "The company was listed last May, in Luxembourg.");
  CAPTURE(text);
  CHECK(has(tag(text), "place:Luxembourg"));
}
