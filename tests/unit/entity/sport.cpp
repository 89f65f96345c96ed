// SPDX-License-Identifier: GPL-2.0-or-later
// Results, standings and reports of sport: what is a team, what is a town.
#include "catch.hpp"

#include "entity/train/labelled.hpp"
#include "tagging.hpp"

#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::test;

namespace {

/// "org:Boston" of every mention of a name, in the order of the text.
std::vector<std::string> mentions(const std::string& text) {
  std::vector<std::string> all;
  for (const Mention& mention : tag(text).mentions)
    if (mention.kind != EntityKind::time && !mention.demonym)
      all.push_back(std::string(to_string(mention.kind)) + ":" +
                    text.substr(mention.begin, mention.end - mention.begin));
  return all;
}

using Mentions = std::vector<std::string>;

}  // namespace

TEST_CASE("what plays in a table of results is a team, whatever town it's named after") {
  CHECK(mentions("Ice hockey results:\nBOSTON 4 Detroit 2\nBuffalo 3 NEW YORK RANGERS 1\n") ==
        Mentions{"org:BOSTON", "org:Detroit", "org:Buffalo", "org:NEW YORK RANGERS"});
  CHECK(mentions("Soccer standings:\nW D L\nArsenal 16 10 3 3 33\nLiverpool 15 9 3 3 30\n") ==
        Mentions{"org:Arsenal", "org:Liverpool"});
  CHECK(mentions("Baseball fixtures:\nCLEVELAND AT DETROIT\nTORONTO AT MILWAUKEE\n") ==
        Mentions{"org:CLEVELAND", "org:DETROIT", "org:TORONTO", "org:MILWAUKEE"});
}

TEST_CASE("a nation that plays stays a place") {
  CHECK(mentions("Soccer results:\nAlbania 1 Northern Ireland 0\nGermany 4 Portugal 1\n") ==
        Mentions{"place:Albania", "place:Northern Ireland", "place:Germany", "place:Portugal"});
}

TEST_CASE("who has a nation or club behind the name is a person") {
  CHECK(mentions("Skiing World Cup results:\n"
                 "1. Jorvald Kestrelwood (Norway) one minute 43.2 seconds\n"
                 "2. Peter Quill (Austria) 1:43.55\n") ==
        Mentions{"person:Jorvald Kestrelwood", "place:Norway", "person:Peter Quill",
                 "place:Austria"});
  CHECK(mentions("Soccer: leading scorers\n12 - Peter Quill (Newcastle), Max Rood (Arsenal).\n") ==
        Mentions{"person:Peter Quill", "org:Newcastle", "person:Max Rood", "org:Arsenal"});
  CHECK(mentions("Tennis tournament results:\n"
                 "7-Anna Quill (Germany) beat Mary Rood (France) 6-2 6-3\n"
                 "Jane Brand (Italy) beat Lisa Holt (Spain) 6-4 6-4\n") ==
        Mentions{"person:Anna Quill", "place:Germany", "person:Mary Rood", "place:France",
                 "person:Jane Brand", "place:Italy", "person:Lisa Holt", "place:Spain"});
}

TEST_CASE("who is out in a scorecard, and who bowled, are persons") {
  CHECK(mentions("Cricket scoreboard:\nS. Quillfeather c Rood b Wasim Brand 34\n"
                 "T. Holt lbw b Brand 6\n") == Mentions{"person:S. Quillfeather", "person:Rood",
                                                        "person:Wasim Brand", "person:T. Holt",
                                                        "person:Brand"});
}

TEST_CASE("a name doesn't run on to the next line of a table") {
  CHECK(mentions("Rugby clubs of the league championship:\nSaracens\nWasps\nHarlequins\n") ==
        Mentions{"org:Saracens", "org:Wasps", "org:Harlequins"});
}

TEST_CASE("a club is told from the town it plays in") {
  const std::string text =
      "Soccer results:\nNewcastle 3 Tottenham 1\nLeeds 0 Chelsea 0\n\n"
      "Newcastle won again. The match was played in Newcastle before a great crowd.\n";
  const Mentions all = mentions(text);
  REQUIRE(all.size() == 6);
  CHECK(all[4] == "org:Newcastle");
  CHECK(all[5] == "place:Newcastle");
}

TEST_CASE("a town stays one where nobody speaks of sport") {
  CHECK(mentions("Prices rose in Newcastle last year, and Boston was no cheaper to live in.") ==
        Mentions{"place:Newcastle", "place:Boston"});
}

TEST_CASE("a cup is no place, though it's named after one") {
  CHECK_FALSE(has(tag("He won the Hong Kong Open, a tennis tournament, in the second match of the "
                      "season, as a seeded player."),
                  "place:Hong Kong"));
}

TEST_CASE("labelled text with names in brackets says where they stand") {
  std::istringstream in("# results\n[o:Boston] 4 [o:Detroit] 2\n# scorers\n[n:Max Rood]\n");
  std::vector<entity::train::LabelledArticle> articles;
  entity::train::read_marked(in, articles);
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].text == "Boston 4 Detroit 2\n");
  REQUIRE(articles[0].labels.size() == 2);
  CHECK(articles[0].labels[1].begin == 9);
  CHECK(articles[0].labels[1].end == 16);
  std::istringstream wrong("[x:Boston]\n");
  CHECK_THROWS_AS(entity::train::read_marked(wrong, articles), std::runtime_error);
}
