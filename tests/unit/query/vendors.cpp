// SPDX-License-Identifier: GPL-2.0-or-later
// Other programs' notations are refused with dateline's.
#include "catch.hpp"
#include "parse.hpp"

TEST_CASE("another program's notation is refused with the right one") {
  auto [text, suggestion] = GENERATE(table<std::string, std::string>({
      {"a near5 b", "write NEAR/5"},
      {"a NEAR5 b", "write NEAR/5"},
      {"a near/5 b", "write NEAR/5"},
      {"a /N5/ b", "write NEAR/5"},
      {"a n/5 b", "write NEAR/5"},
      {"a adj5 b", "write PRE/5"},
      {"a ADJ/5 b", "write PRE/5"},
      {"a pre/5 b", "write PRE/5"},
      {"a w/p b", "write SAME/P"},
      {"a w/s b", "write SAME/S"},
      {"a same/s b", "write SAME/S"},
      {"atleast5 x", "write ATLEAST/5(x)"},
      {"ATLEAST5(x)", "write ATLEAST/5(x)"},
      {"atleast/5(x)", "write ATLEAST/5(x)"},
      {"repeat5:\"x\"", "write ATLEAST/5(x)"},
      {"putin/F50/", "write hlead:putin"},
      {"hlead(x)", "write hlead:(x)"},
      {"HEADLINE(x y)", "write title:(x y)"},
      {"BYLINE(Smith)", "write author:(Smith)"},
      {"AU(Smith)", "write author:(Smith)"},
      {"PUBLICATION(Times)", "write source:(Times)"},
      {"PUB(Times)", "write source:(Times)"},
      {"SECTION(World)", "write section:(World)"},
      {"DATELINE(Moscow)", "write filed:(Moscow)"},
      {"hl=summit", "write title:summit"},
      {"hlp=summit", "write hlead:summit"},
      {"by=Smith", "write author:Smith"},
      {"sn=times", "write source:times"},
      {"re=KP", "write country:KP"},
      {"wc>1000", "write words:>1000"},
      {"wc > 1000", "write words:>1000"},
      {"LENGTH > 1000", "write words:>1000"},
      {"words>=500", "write words:>=500"},
      {"date>=2000", "write date:>=2000"},
      {"engineer$3", "write engineer*"},
      {"putin^2", "words have no weights; write putin"},
      {"date:[2000-01-01 TO 2000-12-31]", "write date:2000-01-01..2000-12-31"},
      {"year:{1999 TO *}", "write year:1999.."},
  }));
  CAPTURE(text);
  const dateline::ParseResult result = parse::at_some_day(text);
  CHECK_FALSE(result.query);
  REQUIRE_FALSE(result.diagnostics.empty());
  CHECK(result.diagnostics[0].code == "vendor-syntax");
  CHECK(result.diagnostics[0].suggestion == suggestion);
}

TEST_CASE("w/5 is refused with both its meanings") {
  CHECK(parse::tree("a w/5 b") ==
        "error: 'w/5' means either order in Nexis, in order in Factiva; write NEAR/5 or PRE/5");
}

TEST_CASE("notations that may be plain text are only hinted at") {
  auto [text, tree, hint] = GENERATE(table<std::string, std::string, std::string>({
      {"recycl!", "(word recycl)",
       "'recycl!' is searched as the word recycl; for every ending write recycl*"},
      {"!putin", "(word putin)", "'!' excludes nothing; write NOT putin"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
  CHECK(parse::first_line(text) == hint);
}

TEST_CASE("what only looks a little like another notation is text") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"missing person(s)", "(and (word missing) (word person) (word s))"},
      {"US$3", "(and (word us) (word 3))"},
      {"24/7", "(and (word 24) (word 7))"},
      {"n/a", "(and (word n) (word a))"},
      {"w/o", "(and (word w) (word o))"},
      {"e=mc2", "(and (word e) (word mc2))"},
      {"x > 5", "(and (word x) (word 5))"},
      {"near adj same", "(and (word near) (word adj) (word same))"},
      {"Yahoo!", "(word yahoo)"},
      {"@name", "(word name)"},
      {"re(union)", "(and (word re) (word union))"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}
