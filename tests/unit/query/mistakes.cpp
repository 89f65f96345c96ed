// SPDX-License-Identifier: GPL-2.0-or-later
// What bad input gets: message, place, suggestion.
#include "catch.hpp"

#include "base/edit_distance.hpp"
#include "parse.hpp"
#include "query/did_you_mean.hpp"

#include <algorithm>
#include <string>

using namespace dateline;
using namespace std::string_literals;

TEST_CASE("each mistake of the query language's table has its message") {
  auto [text, message] = GENERATE(table<std::string, std::string>({
      {"acotr:Putin", "unknown field 'acotr'; did you mean 'actor'?"},
      {"Putin AND", "AND needs something on its right"},
      {"\"unclosed", "the quote opened at column 1 is not closed"},
      {"(Putin", "the parenthesis opened at column 1 is not closed"},
      {"date:bogus", "'bogus' is not a date; use 2000, 2000-07, 2000-07-19 or A..B"},
      {"date:2000-13", "there is no month 13"},
      {"date:2001..2000", "the range is backwards; did you mean 2000..2001?"},
      {"", "nothing to search for; '*' finds everything"},
      {"Putin \xFF", "the query is not UTF-8 here"},
      {"Putin\0"s, "the query holds a NUL byte"},
      {std::string(70'000, 'a'), "the query is longer than 64 KiB"},
      {std::string(101, '(') + "a" + std::string(101, ')'),
       "parentheses are nested more than 100 deep"},
  }));
  CAPTURE(text.substr(0, 40));
  const ParseResult result = parse_query(text);
  CHECK_FALSE(result.query);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(parse::line(result.diagnostics[0]) == message);
}

TEST_CASE("a mistake is located by byte and has a stable code") {
  struct Row {
    std::string text, code;
    std::size_t offset, length;
  };
  const Row row = GENERATE(values<Row>({
      {"Škoda acotr:Putin", "unknown-field", 7, 5},
      {"Putin AND", "missing-operand", 6, 3},
      {"a \"unclosed", "unclosed-quote", 2, 1},
      {"a “unclosed", "unclosed-quote", 2, 3},
      {"a (b (c", "unclosed-parenthesis", 2, 1},
      {"a) b", "unopened-parenthesis", 1, 1},
      {"x date:bogus", "bad-date", 7, 5},
      {"date:2001..2000", "backwards-range", 5, 10},
      {"words:many", "bad-number", 6, 4},
      {"!?", "empty-query", 0, 2},
      {"a\xFF", "bad-utf8", 1, 1},
      {"a\0b"s, "nul-byte", 1, 1},
      {"person : Putin", "spaced-colon", 7, 1},
      {"person: Putin", "spaced-colon", 6, 1},
      {"x person:", "missing-value", 8, 1},
      {"(person:)", "missing-value", 1, 7},
      {"title:(date:2000)", "field-in-field", 7, 5},
      {"a NEAR/5 (b c)", "bad-operand", 2, 6},
      {"a NEAR/5 b PRE/5 c", "mixed-proximity", 11, 5},
      {"a w/5 b", "vendor-syntax", 2, 3},
      {"x a*", "short-wildcard", 2, 2},
      {"person:*x", "bad-wildcard", 7, 2},
      {"a~5", "bad-fuzzy", 0, 3},
      {"=a~", "mixed-forms", 1, 2},
      {"has:x", "bad-value", 4, 1},
      {"ATLEAST/3 x", "missing-parenthesis", 0, 9},
      {"date:today", "no-today", 5, 5},
      {std::string(70'000, ' '), "too-long", 65'536, 4'464},
      {std::string(200, '('), "too-deep", 100, 1},
  }));
  CAPTURE(row.text.substr(0, 40));
  const ParseResult result = parse_query(row.text);
  CHECK_FALSE(result.query);
  REQUIRE_FALSE(result.diagnostics.empty());
  CHECK(result.diagnostics[0].severity == Diagnostic::Severity::error);
  CHECK(result.diagnostics[0].code == row.code);
  CHECK(result.diagnostics[0].offset == row.offset);
  CHECK(result.diagnostics[0].length == row.length);
}

TEST_CASE("hints come with the query, errors without it and without hints") {
  const ParseResult hinted = parse_query("trade or war");
  CHECK(hinted.query);
  REQUIRE(hinted.diagnostics.size() == 1);
  CHECK(hinted.diagnostics[0].severity == Diagnostic::Severity::hint);
  CHECK(hinted.diagnostics[0].code == "small-operator");
  CHECK(hinted.diagnostics[0].offset == 6);
  const ParseResult wrong = parse_query("trade or acotr:war date:x");
  CHECK_FALSE(wrong.query);
  REQUIRE(wrong.diagnostics.size() == 2);
  CHECK(wrong.diagnostics[0].code == "unknown-field");
  CHECK(wrong.diagnostics[1].code == "bad-date");
}

TEST_CASE("a query full of mistakes names only the first ones") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "foo:x ";
  CHECK(parse_query(text).diagnostics.size() == 10);
}

TEST_CASE("columns count what a terminal shows") {
  CHECK(parse::tree("平壤 \"x") == "error: the quote opened at column 6 is not closed");
  CHECK(parse::tree("平壤 (x") == "error: the parenthesis opened at column 6 is not closed");
  CHECK(parse::tree("平壤) x") ==
        "error: the parenthesis at column 5 closes nothing; to search for the words alone leave it "
        "out");
}

TEST_CASE("a field's colon has no blanks around it") {
  CHECK(parse::tree("person : Putin") ==
        "error: a blank parts 'person' from its colon; write person:Putin");
  CHECK(parse::tree("person: Putin") ==
        "error: a blank parts 'person:' from its value; write person:Putin");
  CHECK(parse::tree("a OR person: Putin") ==
        "error: a blank parts 'person:' from its value; write person:Putin");
}

TEST_CASE("behind a word, a colon and a blank are a headline's") {
  CHECK(parse::tree("a divided country: Korea") ==
        "(and (word a) (word divided) (word country) (word korea))");
  CHECK(parse::first_line("a divided country: Korea") ==
        "'country:' is searched as a word; the value of a field follows its colon without a blank");
}

TEST_CASE("a capital field is a word, with a hint") {
  CHECK(parse::tree("Person:Putin") == "(and (word person) (word putin))");
  CHECK(parse::first_line("Person:Putin") ==
        "'Person:' is searched as a word; fields are written in small letters: person:");
}

TEST_CASE("a star in quotes is no wildcard, with a hint") {
  CHECK(parse::first_line("\"european b*\"") ==
        "'*' is no wildcard in quotes; write a PRE/1 b* for a phrase with endings");
  CHECK(parse::first_line("\"oil * price\"") ==
        "'*' is no wildcard in quotes; write a PRE/2 b for a phrase with one word between");
  CHECK(parse::first_line("\"***\" Putin").empty());
}

TEST_CASE("an unknown field gets the nearest known one") {
  auto [name, suggestion] = GENERATE(table<std::string, std::string>({
      {"acotr", "did you mean 'actor'?"},
      {"persn", "did you mean 'person'?"},
      {"dat", "did you mean 'date'?"},
      {"pubilshed", "did you mean 'published'?"},
      {"loc", "did you mean 'location'?"},
      {"domain", "did you mean 'site'?"},
      {"wc", "did you mean 'words'?"},
      {"breaking", "to search for the words put them in quotes"},
      {"xy", "to search for the words put them in quotes"},
      {"date_from", "did you mean 'datefrom'?"},
  }));
  CAPTURE(name);
  CHECK(parse::tree(name + ":x") == "error: unknown field '" + name + "'; " + suggestion);
}

TEST_CASE("edit distance counts a swap as one") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("actor", "actor") == 0);
  CHECK(edit_distance("acotr", "actor") == 1);
  CHECK(edit_distance("atcor", "actor") == 1);
  CHECK(edit_distance("actr", "actor") == 1);
  CHECK(edit_distance("aactor", "actor") == 1);
  CHECK(edit_distance("actor", "") == 5);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("a diagnostic is drawn under the query") {
  const auto drawn = [](const std::string& text) {
    return render(parse_query(text).diagnostics.at(0), text);
  };
  CHECK(drawn("Putin acotr:Putin") ==
        "Putin acotr:Putin\n"
        "      ^^^^^\n"
        "unknown field 'acotr'; did you mean 'actor'?");
  CHECK(drawn("平壤 date:bogus") ==
        "平壤 date:bogus\n"
        "          ^^^^^\n"
        "'bogus' is not a date; use 2000, 2000-07, 2000-07-19 or A..B");
  CHECK(drawn("a\tb\nAND") ==
        "a b AND\n"
        "    ^^^\n"
        "AND needs something on its right");
  CHECK(drawn("") == "\n^\nnothing to search for; '*' finds everything");
  CHECK(drawn("\xFF") == "\xEF\xBF\xBD\n^\nthe query is not UTF-8 here");
}

TEST_CASE("of a long query only the mistake's surroundings are drawn") {
  const std::string text = std::string(100, 'a') + " date:bogus " + std::string(100, 'z');
  CHECK(render(parse_query(text).diagnostics.at(0), text) ==
        "..." + std::string(24, 'a') + " date:bogus " + std::string(29, 'z') + "...\n" +
            std::string(33, ' ') + "^^^^^\n" +
            "'bogus' is not a date; use 2000, 2000-07, 2000-07-19 or A..B");
}
