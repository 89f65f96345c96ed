// SPDX-License-Identifier: GPL-2.0-or-later
// Ids, terms and sortable minutes.
#include "catch.hpp"

#include "articles.hpp"
#include "index/schema.hpp"
#include "random_article.hpp"

#include <algorithm>
#include <array>
#include <set>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("an id is ten characters and reads back") {
  CHECK(schema::id_text(0) == "0000000000");
  CHECK(schema::id_text(31) == "000000000z");
  CHECK(schema::id_text(schema::id_mask) == "zzzzzzzzzz");
  Random random(1);
  for (int i = 0; i < 1000; ++i) {
    const std::uint64_t id =
        (std::uint64_t{random.below(1u << 31)} << 20 ^ random.below(1u << 31)) & schema::id_mask;
    REQUIRE(schema::id_text(id).size() == 10);
    REQUIRE(schema::ids_with_prefix(schema::id_text(id))->first == id);
    REQUIRE(schema::ids_with_prefix(schema::id_text(id))->last == id);
    REQUIRE(schema::is_id_prefix(schema::id_text(id)));
  }
}

TEST_CASE("ids sort as their numbers do") {
  CHECK(schema::id_text(41) < schema::id_text(42));
  CHECK(schema::id_text(1023) < schema::id_text(1024));
}

TEST_CASE("what can't begin an id is told apart") {
  const auto [text, is] = GENERATE(table<const char*, bool>({
      {"", false},
      {"k3f9", true},
      {"k3f9000000", true},
      {"k3f90000000", false},  // eleven
      {"K3F9", false},
      {"k3i9", false},  // i, l, o and u are no id's letters
      {"k 39", false},
      {"a.txt", false},
  }));
  CAPTURE(text);
  CHECK(schema::is_id_prefix(text) == is);
}

TEST_CASE("the beginning of an id is a range of ids") {
  const auto [text, first, last] = GENERATE(table<const char*, std::uint64_t, std::uint64_t>({
      {"", 0, schema::id_mask},
      {"0", 0, (1ull << 45) - 1},
      {"z", 31ull << 45, schema::id_mask},
      {"000000001", 32, 63},
      {"0000000010", 32, 32},
  }));
  CAPTURE(text);
  const auto ids = schema::ids_with_prefix(text);
  REQUIRE(ids);
  CHECK(ids->first == first);
  CHECK(ids->last == last);
}

TEST_CASE("a text that begins no id has no range") {
  CHECK_FALSE(schema::ids_with_prefix("k3f9oooooo"));
  CHECK_FALSE(schema::ids_with_prefix("00000000000"));
}

TEST_CASE("a term is prefix and value, and a long one ends in a hash of all of it") {
  CHECK(schema::term("XP", "vladimir putin") == "XPvladimir putin");
  const std::string fits(schema::max_term - 2, 'a');
  CHECK(schema::term("XP", fits) == "XP" + fits);
  const std::string one = schema::term("XP", fits + "b"), other = schema::term("XP", fits + "c");
  CHECK(one.size() == schema::max_term);
  CHECK(other.size() == schema::max_term);
  CHECK(one.substr(0, 200) == other.substr(0, 200));
  CHECK(one != other);
  CHECK(one == schema::term("XP", fits + "b"));
}

TEST_CASE("no field's prefix is another's") {
  std::set<std::string_view> seen;
  for (const FieldInfo& info : fields) {
    const std::string_view prefix = schema::prefix(info.field);
    CAPTURE(info.name);
    if (!prefix.empty()) CHECK(seen.insert(prefix).second);
    // A longer prefix is told from a shorter one by its capitals, since values have none.
    CHECK(std::all_of(prefix.begin(), prefix.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
  }
}

TEST_CASE("minutes sort through all years, the undated before them") {
  const std::array dates{"",
                         "0001",
                         "1066-10-14",
                         "1969-12-31",
                         "1969-12-31T23:59Z",
                         "1970-01-01T00:00:00Z",
                         "1970-01-01T00:01Z",
                         "2000-07-19T21:04Z",
                         "2000-07-19T21:05+02:00",
                         "2000-08",
                         "9999-12-31T23:59Z"};
  std::vector<std::uint64_t> values;
  for (const char* iso : dates) values.push_back(schema::minute_of(date(iso)));
  CHECK(values.front() == 0);
  CHECK(std::is_sorted(values.begin(), values.end()));
  CHECK(std::set(values.begin(), values.end()).size() == dates.size());
}

TEST_CASE("a minute gives back its year") {
  const auto [iso, year] = GENERATE(table<const char*, int>({
      {"", 0},
      {"0001", 1},
      {"1899-12-31", 1899},
      {"1969", 1969},
      {"1970", 1970},
      {"2000-02-29", 2000},
      {"2000-12-31T23:59Z", 2000},
      {"9999-12-31", 9999},
  }));
  CAPTURE(iso);
  CHECK(schema::year_of_minute(schema::minute_of(date(iso))) == year);
}

TEST_CASE("a number that is no minute has no year") {
  CHECK(schema::year_of_minute(~std::uint64_t{0}) == 0);
}
