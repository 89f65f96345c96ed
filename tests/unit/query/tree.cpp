// SPDX-License-Identifier: GPL-2.0-or-later
// The tree is a value: copied deeply, compared wholly, printed.
#include "catch.hpp"
#include "parse.hpp"

#include <set>
#include <utility>

using namespace dateline;

namespace {

/// Queries that differ from each other in one thing each.
const std::vector<std::string> different = {
    "*",
    "a",
    "b",
    "=a",
    "aa*",
    "aa~",
    "aa~2",
    "\"a\"",
    "\"a b\"",
    "title:a",
    "lead:a",
    "title:\"a\"",
    "person:any",
    "person:*",
    "person:\"a\"",
    "person:=a",
    "person:aa*",
    "person:aa~",
    "person:aa~2",
    "org:any",
    "title:(person:any)",
    "source:a",
    "source:aa*",
    "source:\"aa*\"",
    "section:a",
    "date:2000",
    "date:2000..",
    "date:..2000",
    "date:none",
    "date:*",
    "year:2000",
    "year:2000..",
    "year:..2000",
    "year:*",
    "words:2000",
    "a b",
    "a OR b",
    "a b c",
    "NOT a",
    "a NEAR/5 b",
    "a NEAR/6 b",
    "a PRE/5 b",
    "a SAME/S b",
    "a SAME/P b",
    "ATLEAST/2(a)",
    "ATLEAST/3(a)",
    "ATLEAST/2(b)",
    "a (b OR c)",
    "NOT (a b)",
};

}  // namespace

TEST_CASE("different queries differ as values and in print, equal ones in neither") {
  std::vector<Query> queries;
  for (const std::string& text : different) {
    CAPTURE(text);
    const ParseResult result = parse::at_some_day(text);
    REQUIRE(result.query);
    queries.push_back(*result.query);
    CHECK(parse::at_some_day(text).query == result.query);
  }
  for (std::size_t i = 0; i < queries.size(); ++i)
    for (std::size_t j = 0; j < queries.size(); ++j) {
      CAPTURE(different[i], different[j]);
      CHECK((queries[i] == queries[j]) == (i == j));
      CHECK((to_string(queries[i]) == to_string(queries[j])) == (i == j));
    }
}

TEST_CASE("a copy of a tree is independent of the original") {
  Query original{Not{QueryBox(Query{Word{Field::text, WordForm::stem, "a", 0}})}};
  const Query copy = original;
  CHECK(copy == original);
  std::get<Not>(original.node).part = QueryBox(Query{Everything{}});
  CHECK_FALSE(copy == original);
  CHECK(to_string(copy) == "(not (word a))");
  const Query moved = std::move(original);
  CHECK(to_string(moved) == "(not (all))");
}
