// SPDX-License-Identifier: GPL-2.0-or-later
// Words, phrases, wildcards.
#include "catch.hpp"
#include "parse.hpp"

TEST_CASE("words of a query are folded and searched by stem") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"elections", "(word elections)"},
      {"Škoda", "(word skoda)"},
      {"O'Brien", "(word o'brien)"},
      {"O’Brien", "(word o'brien)"},
      {"U.S.", "(word u.s)"},
      {"AT&T", "(word at&t)"},
      {"China's", "(word china's)"},
      {"1,999.5", "(word 1,999.5)"},
      {"  Kim\tJong\n", "(and (word kim) (word jong))"},
      {"Путин", "(word путин)"},
      {"\xEF\xBB\xBFPutin", "(word putin)"},
      {"Putin.", "(word putin)"},
      {"(Putin)", "(word putin)"},
      {"Putin, Bush", "(and (word putin) (word bush))"},
      {"*", "(all)"},
      {"* Putin", "(and (all) (word putin))"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}

TEST_CASE("words joined by hyphens, or by nothing, stand next to each other") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"Jong-il", "(pre 1 (word jong) (word il))"},
      {"Kim Jong-il", "(and (word kim) (pre 1 (word jong) (word il)))"},
      {"Kim-Jong-Il", "(pre 1 (word kim) (word jong) (word il))"},
      {"U.S.-led", "(pre 1 (word u.s) (word led))"},
      {"平壤", "(pre 1 (word 平) (word 壤))"},
      {"평양", "(pre 1 (word 평) (word 양))"},
      {"2000-07-19", "(pre 1 (word 2000) (word 07) (word 19))"},
      {"either/or", "(and (word either) (word or))"},
      {"a-b/c-d", "(and (pre 1 (word a) (word b)) (pre 1 (word c) (word d)))"},
      {"NOT either/or", "(not (and (word either) (word or)))"},
      {"12:30", "(and (word 12) (word 30))"},
      {"http://example.org", "(and (word http) (word example) (word org))"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}

TEST_CASE("quotes ask for words as typed, one after the other") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"\"european central bank\"", "(phrase european central bank)"},
      {"\"Elections\"", "(phrase elections)"},
      {"“Kim Jong Il”", "(phrase kim jong il)"},
      {"„Kim Jong Il“", "(phrase kim jong il)"},
      {"\"Kim”", "(phrase kim)"},
      {"\"Kim Jong-il's\"", "(phrase kim jong il's)"},
      {"\"平壤\"", "(phrase 平 壤)"},
      {"\"a \\\"b\\\" c\"", "(phrase a b c)"},
      {"\"a\"\"b\"", "(and (phrase a) (phrase b))"},
      {"a\"b\"c", "(and (word a) (phrase b) (word c))"},
      {"\"AND (or: NOT\"", "(phrase and or not)"},
      {"\"--\" Putin", "(word putin)"},
      {"\"\" Putin", "(word putin)"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}

TEST_CASE("an equals sign asks for exactly this") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"=elections", "(exact elections)"},
      {"=Škoda", "(exact skoda)"},
      {"=\"Kim Jong Il\"", "(phrase kim jong il)"},
      {"=Jong-il", "(phrase jong il)"},
      {"-=elections", "(not (exact elections))"},
      {"1+1=2", "(and (word 1) (word 1) (word 2))"},
      {"a = b", "(and (word a) (word b))"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}

TEST_CASE("stars and question marks inside words are wildcards") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"elect*", "(wildcard elect*)"},
      {"*gate", "(wildcard *gate)"},
      {"col?r", "(wildcard col?r)"},
      {"?uestion", "(wildcard ?uestion)"},
      {"Elect*,", "(wildcard elect*)"},
      {"Škod*", "(wildcard skod*)"},
      {"o'br*", "(wildcard o'br*)"},
      {"non-prolif*", "(pre 1 (word non) (wildcard prolif*))"},
      {"평양*", "(pre 1 (word 평) (word 양))"},
      {"Who knows?", "(and (word who) (word knows))"},
      {"Really?! Yes", "(and (word really) (word yes))"},
      {"elect\\*", "(word elect)"},
      {"** Putin", "(word putin)"},
      {"a*", "error: 'a*' needs at least two letters beside its wildcards"},
      {"*a?b", "(wildcard *a?b)"},
      {"=elect*", "error: a word takes only one of '=', '~' and wildcards"},
      {"\"bank\"*",
       "error: '*' follows a word, not a quotation; for the last word's endings write a PRE/1 b*"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}

TEST_CASE("a tilde allows wrong letters") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"Kadafi~", "(fuzzy 1 kadafi)"},
      {"Kadafi~1", "(fuzzy 1 kadafi)"},
      {"Kadafi~2", "(fuzzy 2 kadafi)"},
      {"Путин~", "(fuzzy 1 путин)"},
      {"al-Kadafi~", "(pre 1 (word al) (fuzzy 1 kadafi))"},
      {"~100 dead", "(and (word 100) (word dead))"},
      {"100~200", "(and (word 100) (word 200))"},
      {"a ~ b", "(and (word a) (word b))"},
      {"Kadafi\\~2", "(and (word kadafi) (word 2))"},
      {"Kadafi~3", "error: '~' allows 1 or 2 wrong letters; write ~1 or ~2"},
      {"Kadafi~0.8", "error: '~' allows 1 or 2 wrong letters; write ~1 or ~2"},
      {"Kad*~", "error: a word takes only one of '=', '~' and wildcards"},
      {"\"a b\"~5",
       "error: '~' follows a word, not a quotation; for words near each other write a NEAR/5 b"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}

TEST_CASE("a backslash takes a character's meaning away") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"\\AND", "(word and)"},
      {"\\(Putin\\)", "(word putin)"},
      {"\\\"Putin", "(word putin)"},
      {"\\-Putin", "(word putin)"},
      {"person\\:Putin", "(and (word person) (word putin))"},
      {"Putin\\", "(word putin)"},
      {"source:a\\*b", "(source \"a*b\")"},
      {"source:a\\ b", "(source \"a b\")"},
      {"person:Put\\*", "(person \"Put*\")"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}
