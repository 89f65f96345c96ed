// SPDX-License-Identifier: GPL-2.0-or-later
// Times named in a text, resolved against the day of publication.
#include "tagged_times.hpp"

#include "catch.hpp"

using namespace dateline;

namespace {

Years years_of(const std::string& text, const Date& date = Date::from_day(2000, 7, 19)) {
  return years_on(text, date);
}

std::string first_time(const std::string& text) {
  return first_time_on(text, Date::from_day(2000, 7, 19));
}

}  // namespace

TEST_CASE("a time is resolved against the day of publication") {
  auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"It fell on July 4, 1999 in rain.", "July 4, 1999 = 1999-07-04..1999-07-04"},
      {"It fell on 4 July 1999 in rain.", "4 July 1999 = 1999-07-04..1999-07-04"},
      {"It fell on the 4th of July 1999.", "4th of July 1999 = 1999-07-04..1999-07-04"},
      {"It fell on Dec. 31, 1999.", "Dec. 31, 1999 = 1999-12-31..1999-12-31"},
      {"Traders buy October $18 calls.", "October = 2000-10-01..2000-10-31"},
      {"It fell on July 4.", "July 4 = 2000-07-04..2000-07-04"},
      {"As of 2000-07-04 it is law.", "2000-07-04 = 2000-07-04..2000-07-04"},
      {"It fell in July 1999.", "July 1999 = 1999-07-01..1999-07-31"},
      {"It fell in March.", "March = 2000-03-01..2000-03-31"},
      {"It fell last September.", "last September = 1999-09-01..1999-09-30"},
      {"It falls next May.", "next May = 2001-05-01..2001-05-31"},
      {"It fell in May of last year.", "May of last year = 1999-05-01..1999-05-31"},
      {"It fell last year.", "last year = 1999-01-01..1999-12-31"},
      {"It fell two decades ago.", "two decades ago = 1980-01-01..1980-12-31"},
      {"It fell 18 months ago.", "18 months ago = 1999-01-01..1999-01-31"},
      {"It fell from a year earlier.", "a year earlier = 1999-01-01..1999-12-31"},
      {"It fell in the 1990s.", "1990s = 1990-01-01..1999-12-31"},
      {"It fell in the '80s.", "80s = 1980-01-01..1989-12-31"},
      {"It fell from 1998 to 2001.", "1998 to 2001 = 1998-01-01..2001-12-31"},
      {"It fell in 1998-99.", "1998-99 = 1998-01-01..1999-12-31"},
      {"It fell in the 19th century.", "19th century = 1801-01-01..1900-12-31"},
      {"It fell on Wednesday.", "Wednesday = 2000-07-19..2000-07-19"},
      {"It fell on Thursday.", "Thursday = 2000-07-13..2000-07-13"},
      {"It fell last summer.", "last summer = 1999-06-01..1999-08-31"},
      {"It fell last winter.", "last winter = 1999-12-01..2000-02-29"},
      {"It fell in the spring.", "spring = 2000-03-01..2000-05-31"},
      {"It fell in the summer of 1998.", "summer of 1998 = 1998-06-01..1998-08-31"},
      {"It fell in the third quarter of 1998.", "third quarter of 1998 = 1998-07-01..1998-09-30"},
      {"It fell in Q3 1998.", "Q3 1998 = 1998-07-01..1998-09-30"},
      {"It fell in the second half of last year.",
       "second half of last year = 1999-07-01..1999-12-31"},
      {"Second-quarter profit fell.", "Second-quarter = 2000-04-01..2000-06-30"},
      {"It fell last quarter.", "last quarter = 2000-04-01..2000-06-30"},
      {"FY1998 figures fell.", "FY1998 = 1998-01-01..1998-12-31"},
      {"It fell from March to May 1998.", "March to May 1998 = 1998-03-01..1998-05-31"},
      {"It fell from October 1998 to March.", "October 1998 to March = 1998-10-01..1999-03-31"},
      {"It fell in the nineties.", "nineties = 1990-01-01..1999-12-31"},
      {"It fell half a year ago.", "half a year ago = 2000-01-01..2000-01-31"},
      {"It fell in the past five years.", "past five years = 1995-01-01..2000-07-19"},
      {"It opens in two years' time.", "two years' time = 2002-01-01..2002-12-31"},
      {"It will open on Thursday.", "Thursday = 2000-07-20..2000-07-20"},
      {"It fell on 19/07/1998.", "19/07/1998 = 1998-07-19..1998-07-19"},
      {"It fell on 06/07/1998.", "06/07/1998 = 1998-01-01..1998-12-31"},
  }));
  CHECK(first_time(text) == expected);
}

TEST_CASE("the years of an article are those it names and that of its publication") {
  auto [text, years] = GENERATE(table<std::string, Years>({
      {"Nothing.", {2000}},
      {"It began in 1956.", {1956, 2000}},
      {"It ran from 1998 to 2001.", {1998, 1999, 2000, 2001}},
      {"It began in the 1990s.",
       {1990, 1991, 1992, 1993, 1994, 1995, 1996, 1997, 1998, 1999, 2000}},
      {"It began in the 19th century.", {2000}},
      {"The 1987 budget was the largest.", {1987, 2000}},
      {"The year was 1789.", {2000}},
      {"It dates from last September.", {1999, 2000}},
  }));
  CAPTURE(text);
  CHECK(years_of(text) == years);
}

TEST_CASE("a number that counts something is no year") {
  const std::string text =
      GENERATE(as<std::string>{}, "There were 1998 people.", "It cost $1,999 a seat.",
               "It cost $1999 a seat.", "Flight 1999 crashed.", "About 1,500 came.",
               "It begins at 1930 GMT.", "The index lost 1995 points.", "It took in 1500 refugees.",
               "He may march on.");
  CAPTURE(text);
  CHECK(years_of(text) == Years{2000});
}

TEST_CASE("without a date of publication only named years are known") {
  CHECK(years_of("It fell in 1956 and last year.", Date{}) == Years{1956});
}

TEST_CASE("a month at the other end of the year belongs to the year next to it") {
  CHECK(years_of("It fell in December.", Date::from_day(2001, 1, 10)) == Years{2000, 2001});
  CHECK(years_of("It meets in January.", Date::from_day(2000, 12, 10)) == Years{2000, 2001});
}
