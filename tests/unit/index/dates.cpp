// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as terms, ranges as terms: an article matches where its days overlap the range.
#include "catch.hpp"

#include "articles.hpp"
#include "index/field_terms.hpp"
#include "random_article.hpp"

#include <algorithm>

using namespace dateline;
using namespace dateline::test;

namespace {

using Terms = std::vector<std::string>;

bool share_a_term(const Terms& a, const Terms& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& term) {
    return std::find(b.begin(), b.end(), term) != b.end();
  });
}

Terms between(const char* first, const char* last) {
  return range_terms({date(first).days().first, date(last).days().last});
}

}  // namespace

TEST_CASE("a date gives a term for each part that is known") {
  const auto [iso, terms] = GENERATE(table<const char*, Terms>({
      {"", {"XDN"}},
      {"2000", {"Y2000", "XDY2000"}},
      {"2000-07", {"Y2000", "M200007", "XDM200007"}},
      {"2000-07-19", {"Y2000", "M200007", "D20000719"}},
      {"2000-07-19T23:30-05:00", {"Y2000", "M200007", "D20000719"}},  // the day it says, not UTC's
      {"0042-01-02", {"Y0042", "M004201", "D00420102"}},
  }));
  CAPTURE(iso);
  CHECK(date_terms(date(iso)) == terms);
}

TEST_CASE("whole years and months need one term each") {
  CHECK(between("2000", "2000") == Terms{"Y2000"});
  CHECK(between("1999", "2001") == Terms{"Y1999", "Y2000", "Y2001"});
  CHECK(between("2000-02", "2000-03") == Terms{"XDY2000", "M200002", "M200003"});
  CHECK(between("2000-02-28", "2000-03-01") ==
        Terms{"XDY2000", "XDM200002", "D20000228", "D20000229", "XDM200003", "D20000301"});
  CHECK(between("2000-07-19", "2000-07-19") == Terms{"XDY2000", "XDM200007", "D20000719"});
}

TEST_CASE("a backwards range of days covers nothing") { CHECK(range_terms({10, 9}).empty()); }

TEST_CASE("the terms of a range are few, whatever its length") {
  CHECK(between("0001-01-02", "9999-12-30").size() < 9999u + 2 * (12 + 31 + 2));
}

TEST_CASE("a date matches a range exactly when their days overlap") {
  Random random(2000);
  int matched = 0;
  for (int i = 0; i < 20'000; ++i) {
    Date published = random.date();
    if (!published.known()) continue;
    // Near enough to each other that about half of them meet.
    published.year = static_cast<std::int16_t>(1966 + random.below(8));
    published.day = std::min<std::uint8_t>(published.day, 28);
    const DayNumber first = static_cast<DayNumber>(random.below(3000)) - 1500;
    const DayNumber length = static_cast<DayNumber>(random.below(random.chance(3) ? 1200 : 40));
    const DayRange range{first, first + length};
    const DayRange days = published.days();
    const bool overlap = days.first <= range.last && range.first <= days.last;
    CAPTURE(to_string(published), to_string(Date::from_day_number(range.first)),
            to_string(Date::from_day_number(range.last)));
    REQUIRE(share_a_term(date_terms(published), range_terms(range)) == overlap);
    matched += overlap ? 1 : 0;
  }
  CHECK(matched > 1000);
}

TEST_CASE("an undated article matches no range") {
  CHECK_FALSE(share_a_term(date_terms({}), between("0001", "9999")));
}
