// SPDX-License-Identifier: GPL-2.0-or-later
// Dates, years and numbers.
#include "catch.hpp"
#include "parse.hpp"

using namespace dateline;

TEST_CASE("dates are ranges as wide as their precision") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"date:2000", "(date 2000-01-01 2000-12-31)"},
      {"date:2000-02", "(date 2000-02-01 2000-02-29)"},
      {"date:2000-07-19", "(date 2000-07-19 2000-07-19)"},
      {"date:20000719", "(date 2000-07-19 2000-07-19)"},
      {"date:\"2000-07\"", "(date 2000-07-01 2000-07-31)"},
      {"date:2000-07..2000-08-15", "(date 2000-07-01 2000-08-15)"},
      {"date:2000-07..", "(date 2000-07-01 ..)"},
      {"date:..2000-07", "(date .. 2000-07-31)"},
      {"date:>=2000-07", "(date 2000-07-01 ..)"},
      {"date:>2000-07", "(date 2000-08-01 ..)"},
      {"date:<1999", "(date .. 1998-12-31)"},
      {"date:<=1999", "(date .. 1999-12-31)"},
      {"date:1990s", "(date 1990-01-01 1999-12-31)"},
      {"date:1980s..1990s", "(date 1980-01-01 1999-12-31)"},
      {"date:2000-07..2000", "(date 2000-07-01 2000-12-31)"},
      {"date:0987-07-19", "(date 0987-07-19 0987-07-19)"},
      {"date:none", "(date none)"},
      {"date:*", "(date .. ..)"},
      {"published:2000", "(date 2000-01-01 2000-12-31)"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}

TEST_CASE("days count back from today") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"date:today", "(date 2000-07-19 2000-07-19)"},
      {"date:-30d..", "(date 2000-06-19 ..)"},
      {"date:-1d", "(date 2000-07-18 2000-07-18)"},
      {"date:-2w..today", "(date 2000-07-05 2000-07-19)"},
      {"date:-5m..", "(date 2000-02-19 ..)"},
      {"date:-7m..", "(date 1999-12-19 ..)"},
      {"date:-1y..-1d", "(date 1999-07-19 2000-07-18)"},
      {"date:>-30d", "(date 2000-06-20 ..)"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}

TEST_CASE("a shorter month gives its last day") {
  ParseOptions options;
  options.today = [] { return Date::from_day(2000, 3, 31).days().first; };
  const ParseResult result = parse_query("date:-1m", options);
  REQUIRE(result.query);
  CHECK(to_string(*result.query) == "(date 2000-02-29 2000-02-29)");
}

TEST_CASE("what day it is, is asked once by a query that says so, and by no other") {
  int asked = 0;
  ParseOptions options;
  options.today = [&] {
    ++asked;
    return Date::from_day(2000, 7, 19).days().first;
  };
  parse_query("oil date:2000-07.. today", options);
  CHECK(asked == 0);
  parse_query("date:-2w..today OR date:>-7d", options);
  CHECK(asked == 1);
}

TEST_CASE("without a day to count from, relative days are errors") {
  const ParseResult result = parse_query("date:-30d..");
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].code == "no-today");
  CHECK(result.diagnostics[0].message == "'-30d' needs to know what day it is");
  CHECK(parse_query("date:today").diagnostics.at(0).message ==
        "'today' needs to know what day it is");
}

TEST_CASE("what is no date gets advice") {
  const std::string forms = "; use 2000, 2000-07, 2000-07-19 or A..B";
  auto [text, message] = GENERATE_COPY(table<std::string, std::string>({
      {"date:bogus", "'bogus' is not a date" + forms},
      {"date:..", "'..' is not a date" + forms},
      {"date:200", "'200' is not a date" + forms},
      {"date:0000", "'0000' is not a date" + forms},
      {"date:1995s", "'1995s' is not a date" + forms},
      {"date:2000-07-19T10:00", "'2000-07-19T10:00' is not a date" + forms},
      {"date:-30x", "'-30x' is not a date" + forms},
      {"date:-99999y..", "'-99999y' is not a date" + forms},
      {"date:>=2000..2001", "'2000..2001' is not a date" + forms},
      {"date:2000-13", "there is no month 13"},
      {"date:2000-00-10", "there is no month 00"},
      {"date:20001301", "there is no month 13"},
      {"date:2000..2000-13", "there is no month 13"},
      {"date:2001-02-29", "2001-02 has no day 29"},
      {"date:20010230", "2001-02 has no day 30"},
      {"date:2001..2000", "the range is backwards; did you mean 2000..2001?"},
      {"date:today..-1y", "the range is backwards; did you mean -1y..today?"},
      {"date:19/07/2000", "'19/07/2000' is not an ISO date; write 2000-07-19"},
      {"date:07/19/2000", "'07/19/2000' is not an ISO date; write 2000-07-19"},
      {"date:3/4/2000",
       "'3/4/2000' is not an ISO date; write 2000-04-03 (day first) or 2000-03-04 "
       "(month first)"},
      {"date:4.4.2000", "'4.4.2000' is not an ISO date; write 2000-04-04"},
      {"date:19-07-2000", "'19-07-2000' is not an ISO date; write 2000-07-19"},
      {"date:2000/07/19", "'2000/07/19' is not an ISO date; write 2000-07-19"},
      {"date:2000-2001", "'2000-2001' is not a date; did you mean 2000..2001?"},
      {"date:2000–2001", "'2000–2001' is not a date; did you mean 2000..2001?"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == "error: " + message);
}

TEST_CASE("a long text that is no date is quoted only in part") {
  CHECK(parse::tree("date:" + std::string(60, 'x')) ==
        "error: '" + std::string(40, 'x') +
            "...' is not a date; use 2000, 2000-07, 2000-07-19 or A..B");
}

TEST_CASE("years and numbers have ranges too") {
  auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"year:2000", "(year 2000)"},
      {"year:1999..2001", "(year 1999 2001)"},
      {"year:1990s", "(year 1990 1999)"},
      {"year:>=1999", "(year 1999 ..)"},
      {"year:<1990s", "(year .. 1989)"},
      {"year:*", "(year .. ..)"},
      {"words:500..", "(words 500 ..)"},
      {"words:>=500", "(words 500 ..)"},
      {"words:>1000", "(words 1001 ..)"},
      {"words:<1000", "(words .. 999)"},
      {"words:0..50", "(words 0 50)"},
      {"length:500", "(words 500)"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == tree);
}

TEST_CASE("what is no year or number gets advice") {
  auto [text, message] = GENERATE(table<std::string, std::string>({
      {"year:abc", "'abc' is not a year; use 2000, 1999..2001, 1990s or >=1999"},
      {"year:99", "'99' is not a year; use 2000, 1999..2001, 1990s or >=1999"},
      {"year:2000-07", "'2000-07' is not a year; use 2000, 1999..2001, 1990s or >=1999"},
      {"year:1999-2001", "'1999-2001' is not a year; did you mean 1999..2001?"},
      {"year:2001..1999", "the range is backwards; did you mean 1999..2001?"},
      {"words:many", "'many' is not a number; use 500, 500..1000 or >=500"},
      {"words:-5", "'-5' is not a number; use 500, 500..1000 or >=500"},
      {"words:..", "'..' is not a number; use 500, 500..1000 or >=500"},
      {"words:99999999999999999999",
       "'99999999999999999999' is not a number; use 500, 500..1000 or >=500"},
      {"words:9..5", "the range is backwards; did you mean 5..9?"},
  }));
  CAPTURE(text);
  CHECK(parse::tree(text) == "error: " + message);
}
