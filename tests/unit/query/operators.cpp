// SPDX-License-Identifier: GPL-2.0-or-later
// Operators and their precedence.
#include "catch.hpp"
#include "parse.hpp"

#include <string>

TEST_CASE("AND, OR and NOT combine, OR last of all") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"a b", "(and (word a) (word b))"},
      {"a AND b", "(and (word a) (word b))"},
      {"a AND (b AND c)", "(and (word a) (word b) (word c))"},
      {"a OR b", "(or (word a) (word b))"},
      {"a | b", "(or (word a) (word b))"},
      {"a|b", "(or (word a) (word b))"},
      {"a || b", "(or (word a) (word b))"},
      {"a OR (b OR c)", "(or (word a) (word b) (word c))"},
      {"a b OR c", "(or (and (word a) (word b)) (word c))"},
      {"a (b OR c)", "(and (word a) (or (word b) (word c)))"},
      {"NOT a", "(not (word a))"},
      {"-a", "(not (word a))"},
      {"NOT -a", "(word a)"},
      {"NOT NOT NOT a", "(not (word a))"},
      {"a NOT b", "(and (word a) (not (word b)))"},
      {"a AND NOT b", "(and (word a) (not (word b)))"},
      {"NOT a b", "(and (not (word a)) (word b))"},
      {"NOT (a b)", "(not (and (word a) (word b)))"},
      {"-(a OR b) c", "(and (not (or (word a) (word b))) (word c))"},
      {"-\"a b\"", "(not (phrase a b))"},
      {"-person:Putin", "(not (person \"Putin\"))"},
      {"a OR NOT b", "(or (word a) (not (word b)))"},
      {"(((a)))", "(word a)"},
      {"(a)(b)", "(and (word a) (word b))"},
      {"a () b", "(and (word a) (word b))"},
      {"a - b -- c", "(and (word a) (word b) (word c))"},
      {"a--b", "(and (word a) (word b))"},
      {"AND/OR", "(and (word and) (word or))"},
      {"PRE/POST", "(and (word pre) (word post))"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}

TEST_CASE("NEAR and its like bind words before anything else does") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"a NEAR/5 b", "(near 5 (word a) (word b))"},
      {"a NEAR b", "(near 10 (word a) (word b))"},
      {"a PRE/5 b", "(pre 5 (word a) (word b))"},
      {"a PRE b", "(pre 10 (word a) (word b))"},
      {"a PRE/1 b PRE/1 c", "(pre 1 (word a) (word b) (word c))"},
      {"x a NEAR/5 b y", "(and (word x) (near 5 (word a) (word b)) (word y))"},
      {"NOT a NEAR/5 b", "(not (near 5 (word a) (word b)))"},
      {"(a OR \"b c\") NEAR/5 Jong-il",
       "(near 5 (or (word a) (phrase b c)) (pre 1 (word jong) (word il)))"},
      {"person:Putin NEAR/5 visit*", "(near 5 (person \"Putin\") (wildcard visit*))"},
      {"title:(a NEAR/3 b)", "(near 3 (title (word a)) (title (word b)))"},
      {"person:(Putin NEAR/9 Kim)", "(near 9 (person \"Putin\") (person \"Kim\"))"},
      {"a SAME/S b", "(same-sentence (word a) (word b))"},
      {"a SAME/P b SAME/P c", "(same-paragraph (word a) (word b) (word c))"},
      {"ATLEAST/3(Putin)", "(atleast 3 (word putin))"},
      {"ATLEAST/3 (Putin OR Kim)", "(atleast 3 (or (word putin) (word kim)))"},
      {"ATLEAST/2(person:Putin) -x", "(and (atleast 2 (person \"Putin\")) (not (word x)))"},
      {"NOT ATLEAST/2(x)", "(not (atleast 2 (word x)))"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}

TEST_CASE("an operator without its operand is named") {
  auto [text, message] = GENERATE(table<std::string, std::string>({
      {"Putin AND", "AND needs something on its right"},
      {"AND Putin", "AND needs something on its left"},
      {"a AND OR b", "AND needs something on its right"},
      {"(a AND) b", "AND needs something on its right"},
      {"Putin OR", "OR needs something on its right"},
      {"OR Putin", "OR needs something on its left"},
      {"| Putin", "| needs something on its left"},
      {"Putin NOT", "NOT needs something on its right"},
      {"NEAR/5 Putin", "NEAR/5 needs something on its left"},
      {"Putin PRE/2", "PRE/2 needs something on its right"},
      {"a SAME/S OR b", "SAME/S needs something on its right"},
      {"ATLEAST/3 x", "ATLEAST/3 takes parentheses; write ATLEAST/3(x)"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == "error: " + message);
}

TEST_CASE("only what has a place in the text can be near something") {
  const std::string advice =
      " takes words, phrases, entities or ORs of them; join anything else with AND";
  auto [text, name] = GENERATE(table<std::string, std::string>({
      {"a NEAR/5 (b c)", "NEAR/5"},
      {"a NEAR/5 NOT b", "NEAR/5"},
      {"a PRE/5 (b OR NOT c)", "PRE/5"},
      {"a SAME/S year:2000", "SAME/S"},
      {"source:Reuters NEAR b", "NEAR"},
      {"(a NEAR/5 b) NEAR/5 c", "NEAR/5"},
      {"ATLEAST/3(a b)", "ATLEAST/3"},
      {"ATLEAST/3(date:2000)", "ATLEAST/3"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == "error: " + name + advice);
}

TEST_CASE("a chain has one operator and a sensible number") {
  auto [text, message] = GENERATE(table<std::string, std::string>({
      {"a NEAR/5 b PRE/5 c", "one chain can't mix different operators; join two pairs with AND"},
      {"a PRE/1 b PRE/2 c", "one chain can't mix different operators; join two pairs with AND"},
      {"a NEAR/5 b SAME/S c", "one chain can't mix different operators; join two pairs with AND"},
      {"a NEAR/0 b", "NEAR/ takes a number from 1 to 9999; adjacent words are 1 apart"},
      {"a PRE/99999999999 b", "PRE/ takes a number from 1 to 9999; adjacent words are 1 apart"},
      {"ATLEAST/0(a)", "ATLEAST/ takes a number from 1 to 9999"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == "error: " + message);
}

TEST_CASE("small operators are words, with a hint") {
  auto [text, hint] = GENERATE(table<std::string, std::string>({
      {"trade or war", "'or' is searched as a word; the operator is written OR"},
      {"trade and war", "'and' is searched as a word; the operator is written AND"},
      {"trade not war", "'not' is searched as a word; the operator is written NOT"},
      {"or war", ""},
      {"trade and", ""},
      {"\"trade\" \"or\" \"war\"", ""},
      {"trade SAME war",
       "'SAME' is searched as a word; write SAME/S for one sentence, SAME/P for one paragraph"},
      {"trade SAME/W war",
       "'SAME/W' is searched as a word; write SAME/S for one sentence, SAME/P for one paragraph"},
      {"trade NEAR/x war", "'NEAR/x' is searched as a word; NEAR/ takes a number: NEAR/5"},
      {"trade PRE/-3 war", "'PRE/-3' is searched as a word; PRE/ takes a number: PRE/5"},
      {"ATLEAST/(war)", "'ATLEAST/' is searched as a word; ATLEAST/ takes a number: ATLEAST/5"},
      {"ATLEAST(war)", "'ATLEAST' is searched as a word; ATLEAST/ takes a number: ATLEAST/5"},
  }));
  CAPTURE(text);
  CHECK(parse::first_line(text) == hint);
  CHECK(parse::at_some_day(text).query);
}

TEST_CASE("an OR of several words says how it was read") {
  auto [text, hint] = GENERATE(table<std::string, std::string>({
      {"a b OR c", "read as (a AND b) OR c; use parentheses to group otherwise"},
      {"a OR b AND NOT c", "read as a OR (b AND NOT c); use parentheses to group otherwise"},
      {"x (a -b OR \"c d\")", "read as (a AND -b) OR \"c d\"; use parentheses to group otherwise"},
      {"a OR b", ""},
      {"a (b OR c)", ""},
      {"(a b) OR c", ""},
      {"source:(New York Times OR Reuters)", ""},
  }));
  CAPTURE(text);
  CHECK(parse::first_line(text) == hint);
}

TEST_CASE("a reading too long to print is put in general words") {
  const std::string text = std::string(500, 'x') + " a OR b";
  CHECK(parse::first_line(text) ==
        "AND and blanks bind tighter than OR; use parentheses to group otherwise");
}
