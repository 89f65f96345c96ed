// SPDX-License-Identifier: GPL-2.0-or-later
// Ministries, parliaments and armies: what every state has under one name.
#include "catch.hpp"

#include "tagging.hpp"

#include <string>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("what every state has is told apart by its country") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"Japan's Finance Ministry sold dollars, and China bought them.",
       "org:Finance Ministry, Japan"},
      {"The Japanese Finance Ministry sold dollars, and China bought them.",
       "org:Finance Ministry, Japan"},
      {"It rained in Berlin when the Finance Ministry sold dollars.",
       "org:Finance Ministry, Germany"},
      {"The U.S. plane belonged to the Air Force for a year.", "org:U.S. Air Force"},
      {"The U.S. District Court heard him twice in a week.", "org:U.S. District Court"},
      {"The Swiss Army bought knives, and was glad of them.", "org:Army, Switzerland"},
      {"China's Ministry of Commerce wants to sell its old chairs.",
       "org:Ministry of Commerce, China"},
      {"Between Japan and China the Finance Ministry was silent.", "org:Finance Ministry"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), name));
}

TEST_CASE("a chamber with another state in front isn't the one that is known best by its name") {
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"Japan's House of Representatives voted on Monday.", "org:House of Representatives, Japan"},
      {"The Philippine House of Representatives accused him.",
       "org:House of Representatives, Philippines"},
      {"The Mexican Congress agreed to it on Monday.", "org:Congress, Mexico"},
      {"They were late when Italy's Senate met on Friday.", "org:Senate, Italy"},
      {"The Spanish Chamber of Deputies debated it.", "org:Chamber of Deputies, Spain"},
      {"The U.S. delegate told the Senate of it, and left.", "org:U.S. Senate"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), name));
}

TEST_CASE("what an institution is of belongs to its name") {
  CHECK(has(tag("The Ohio House of Representatives passed it after a long night."),
            "org:Ohio House of Representatives"));
  CHECK(has(tag("The United States Department of Justice sued the firm on Monday."),
            "org:United States Department of Justice"));
  CHECK(has(tag("The cooks went to the Superior Court of Justice at once."),
            "org:Superior Court of Justice"));
}

TEST_CASE("an organisation goes by its full name where the country stands in front") {
  CHECK(has(tag("Australia's Reserve Bank raised its rates on Monday."),
            "org:Reserve Bank of Australia"));
  CHECK(has(tag("Kenya's Central Bank raised its rates on Monday."), "org:Central Bank of Kenya"));
}

TEST_CASE("a court of a state isn't the court of the country") {
  CHECK(has(tag("U.S. rates fell. Maryland's Court of Appeals approved it on Monday."),
            "org:Court of Appeals"));
}

TEST_CASE("an institution of a state is the state's, and not the country's") {
  const Annotations found =
      tag("He sued in New York state Supreme Court. The U.S. Supreme Court was asked.");
  CHECK(has(found, "org:New York state Supreme Court"));
  CHECK(has(found, "org:U.S. Supreme Court"));
  const Annotations senate = tag("The Ohio state Senate passed it. The Senate met late.");
  CHECK(has(senate, "org:Ohio state Senate"));
  CHECK(!has(senate, "org:U.S. Senate"));
  CHECK(
      has(tag("He spoke to the state House of Representatives."), "org:House of Representatives"));
  CHECK(has(tag("In Ohio, the state Supreme Court ruled on Monday."), "org:Supreme Court"));
  CHECK(has(tag("He fled from Ohio state agencies on Monday."), "place:Ohio"));
}
