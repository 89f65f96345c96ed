// SPDX-License-Identifier: GPL-2.0-or-later
// Dates: precision, ISO 8601, calendar.
#include "catch.hpp"

#include <dateline/date.hpp>

using namespace dateline;

TEST_CASE("a date prints as precisely as it is known") {
  CHECK(to_string(Date{}).empty());
  CHECK(to_string(Date::from_year(2000)) == "2000");
  CHECK(to_string(Date::from_month(2000, 7)) == "2000-07");
  CHECK(to_string(Date::from_day(987, 7, 19)) == "0987-07-19");
}

TEST_CASE("an ISO date reads back as it was written") {
  const std::string text =
      GENERATE(as<std::string>{}, "2000", "2000-07", "2000-07-19", "2000-07-19T21:05",
               "2000-07-19T21:05:09Z", "2000-07-19T21:05:09-05:00", "2000-07-19T21:05+05:30");
  REQUIRE(parse_iso_date(text));
  CHECK(to_string(*parse_iso_date(text)) == text);
}

TEST_CASE("common spellings of ISO dates are understood") {
  auto [text, canonical] = GENERATE(table<std::string, std::string>({
      {"20000719", "2000-07-19"},
      {"2000-07-19 21:05:00", "2000-07-19T21:05:00"},
      {"20000719T210509Z", "2000-07-19T21:05:09Z"},
      {"2000-07-19T21:05:09.123Z", "2000-07-19T21:05:09Z"},
      {"2000-07-19T21:05:09+0200", "2000-07-19T21:05:09+02:00"},
      {"2000-07-19Z", "2000-07-19Z"},
  }));
  CAPTURE(text);
  REQUIRE(parse_iso_date(text));
  // A day with an offset keeps it, but prints as the day.
  CHECK(to_string(*parse_iso_date(text)).substr(0, 10) == canonical.substr(0, 10));
}

TEST_CASE("a day that doesn't exist is no date") {
  const std::string text =
      GENERATE(as<std::string>{}, "", "2000-13", "2001-02-29", "2000-07-32", "0000", "20", "200007",
               "2000-07-19T25:00", "2000-07-19x", "yesterday");
  CAPTURE(text);
  CHECK_FALSE(parse_iso_date(text));
}

TEST_CASE("a month covers all its days, leap years included") {
  const DayRange february = Date::from_month(2000, 2).days();
  CHECK(february.last - february.first == 28);
  CHECK(Date::from_day(1970, 1, 1).days() == DayRange{0, 0});
  CHECK(Date::from_day_number(-1) == Date::from_day(1969, 12, 31));
  CHECK(Date::from_year(1900).days().last - Date::from_year(1900).days().first == 364);
}
