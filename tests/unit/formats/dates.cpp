// SPDX-License-Identifier: GPL-2.0-or-later
// Dates in fields and in paths, and the choice among several.
#include "catch.hpp"

#include "formats/date_choice.hpp"
#include "formats/date_path.hpp"
#include "formats/date_text.hpp"

using namespace dateline;
using namespace dateline::formats;

TEST_CASE("dates are read as people and programs write them") {
  auto [text, iso] = GENERATE(table<std::string, std::string>({
      // ISO 8601 and numbers
      {"2000-07-19", "2000-07-19"},
      {" 2000-07-19T21:05:00Z ", "2000-07-19T21:05:00Z"},
      {"2000-07-19 21:05", "2000-07-19T21:05"},
      {"2000-07-19T21:05:09.123456+02:00", "2000-07-19T21:05:09+02:00"},
      {"20000719", "2000-07-19"},
      {"20000719210509", "2000-07-19T21:05:09"},
      {"964040709", ""},
      {"1164040709", "2006-11-20T16:38:29Z"},
      {"1164040709000", "2006-11-20T16:38:29Z"},
      {"2000/07/19", "2000-07-19"},
      {"2000/7/19 21:05", "2000-07-19T21:05"},
      {"2000.07.19", "2000-07-19"},
      {"2000", "2000"},
      {"2000-07", "2000-07"},
      {"07/2000", "2000-07"},
      // Wires, mail and servers
      {"Fri Oct 20, 2006 6:15pm EDT", "2006-10-20T18:15-04:00"},
      {"Sun Jan 1, 2012 12:05am EST", "2012-01-01T00:05-05:00"},
      {"26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01"},
      {" 9-APR-1987 00:00:00.00", "1987-04-09T00:00:00"},
      {"Wed, 19 Jul 2000 21:05:00 +0200", "2000-07-19T21:05:00+02:00"},
      {"Wed, 19 Jul 2000 21:05:00 GMT", "2000-07-19T21:05:00Z"},
      {"15 Apr 93 02:22:50 GMT", "1993-04-15T02:22:50Z"},
      {"Thu, 15 Apr 1993 02:22:50 -0700 (PDT)", "1993-04-15T02:22:50-07:00"},
      {"Wed Jul 19 21:05:00 2000", "2000-07-19T21:05:00"},
      {"19/Jul/2000:21:05:00 +0200", "2000-07-19T21:05:00+02:00"},
      // English prose
      {"July 19, 2000", "2000-07-19"},
      {"July 19th, 2000", "2000-07-19"},
      {"Wednesday, 19 July 2000, 21:05 BST", "2000-07-19T21:05+01:00"},
      {"Published: 9:05 PM, July 19, 2000", "2000-07-19T21:05"},
      {"Updated 9 p.m. ET, July 19, 2000", "2000-07-19T21:00"},
      {"12:30 a.m. 19 Sept. 2000", "2000-09-19T00:30"},
      {"July 2000", "2000-07"},
      {"19 Jul '00", "2000-07-19"},
      {"Spring 2000", "2000"},
      // Other languages
      {"19. Juli 2000, 21.05 Uhr", "2000-07-19T21:05"},
      {"Mittwoch, 19. März 2003", "2003-03-19"},
      {"19.7.2000", "2000-07-19"},
      {"3. 4. 2000", "2000-04-03"},
      {"19.07.2000 21:05 MESZ", "2000-07-19T21:05+02:00"},
      {"mercredi 19 juillet 2000 à 21h05", "2000-07-19T21:05"},
      {"mar. 18 juil. 2000", "2000-07-18"},
      {"1er août 2000", "2000-08-01"},
      {"19 de julio de 2000", "2000-07-19"},
      {"19 luglio 2000", "2000-07-19"},
      {"19 июля 2000 г., 21:05", "2000-07-19T21:05"},
      {"19 мая 2000", "2000-05-19"},
      {"2000年7月19日", "2000-07-19"},
      {"2000년 7월 19일", "2000-07-19"},
      // The day tells itself from the month, or it isn't known
      {"19/07/2000", "2000-07-19"},
      {"07/19/2000", "2000-07-19"},
      {"7/7/2000", "2000-07-07"},
      {"03/04/2000", "2000"},
      {"3/4/00", "2000"},
      // Blanks as the web has them
      {"July\xc2\xa0"
       "19, 2000",
       "2000-07-19"},
      {"Jul 19, 2000, 6:15\xe2\x80\xafpm", "2000-07-19T18:15"},
      // No dates
      {"", ""},
      {"yesterday", ""},
      {"3 hours ago", ""},
      {"July 19", ""},
      {"30 February 2000", ""},
      {"2000-13-01", ""},
      {"July 19, 2999", ""},
      {"July 19, 0019", ""},
      {"chapter 12, page 7", ""},
      {"99999999999999999999", ""},
      {std::string(200, '1') + " July 2000", ""},
  }));
  CAPTURE(text);
  const auto date = parse_date(text);
  CHECK(to_string(date.value_or(Date{})) == iso);
}

TEST_CASE("the user says how to read 03/04/2000") {
  CHECK(to_string(*parse_date("03/04/2000", DateOrder::day_first)) == "2000-04-03");
  CHECK(to_string(*parse_date("03/04/2000", DateOrder::month_first)) == "2000-03-04");
  CHECK(to_string(*parse_date("19/04/2000", DateOrder::month_first)) == "2000-04-19");
  CHECK(to_string(*parse_date("3.4.2000", DateOrder::month_first)) == "2000-04-03");
}

TEST_CASE("a path tells its date") {
  auto [path, iso] = GENERATE(table<std::string, std::string>({
      {"2000/07/19/story.html", "2000-07-19"},
      {"archive/2000-07-19-story.txt", "2000-07-19"},
      {"archive/20000719/story", "2000-07-19"},
      {"a.zip!paper_20000719_p3.txt", "2000-07-19"},
      {"http://example.org/article/2006/10/20/us-oil-idUSN2021166720061020", "2006-10-20"},
      {"https://example.org/world/2000/jul/19/story", "2000-07-19"},
      {"https://example.org/2000/7/9/story", "2000-07-09"},
      {"https://example.org/2000/07/story", "2000-07"},
      {"2000-07/story.txt", "2000-07"},
      {"2000_07_19.txt", "2000-07-19"},
      {"2000.07.19.txt", "2000-07-19"},
      {"2000-07-19T2105.txt", "2000-07-19"},
      {"1987/reut2-000.sgm", "1987"},
      {"2000/1999-12-31.txt", "1999-12-31"},
      {"1999-12-31/2000-01-01.txt", "2000-01-01"},
      {"reuters-2006-2013/story", ""},
      {"idUSN2021166720061020", ""},
      {"story-2000.txt", ""},
      {"20001319.txt", ""},
      {"2000/02/30.txt", "2000-02"},
      {"12345678.txt", ""},
      {"0719/story", ""},
      {"v2.2000.07/x", ""},
      {"", ""},
  }));
  CAPTURE(path);
  CHECK(to_string(find_path_date(path).value_or(Date{})) == iso);
}

TEST_CASE("the most trusted date wins") {
  DateChoice choice(0);
  choice.add(std::nullopt, DateOrigin::structured);
  choice.add(Date::from_day(2000, 7, 19), DateOrigin::meta);
  choice.add(Date::from_day(2000, 7, 18), DateOrigin::url);
  CHECK(choice.best() == DatedFrom{Date::from_day(2000, 7, 19), DateOrigin::meta});
  CHECK(DateChoice(0).best() == DatedFrom{});
}

TEST_CASE("a story can't be younger than its file") {
  constexpr std::int64_t written = 964'000'000;  // 2000-07-19
  DateChoice choice(written);
  choice.add(Date::from_day(2099, 1, 1), DateOrigin::structured);
  CHECK(choice.best().origin == DateOrigin::structured);  // there is no other
  choice.add(Date::from_day(2000, 7, 19), DateOrigin::url);
  CHECK(choice.best().origin == DateOrigin::url);
}

TEST_CASE("times that archives write for unknown don't bound a date") {
  const std::int64_t zip_epoch = 315'532'800;  // 1980-01-01
  CHECK_FALSE(date_from_mtime(zip_epoch));
  CHECK_FALSE(date_from_mtime(0));
  DateChoice choice(zip_epoch);
  choice.add(Date::from_day(2000, 7, 19), DateOrigin::structured);
  choice.add(Date::from_day(1979, 7, 19), DateOrigin::url);
  CHECK(choice.best().origin == DateOrigin::structured);
}

TEST_CASE("a coarse date is refined by a finer one inside it") {
  DateChoice choice(0);
  choice.add(Date::from_year(2000), DateOrigin::structured);
  choice.add(Date::from_day(1999, 7, 19), DateOrigin::url);
  choice.add(Date::from_day(2000, 7, 19), DateOrigin::path);
  CHECK(choice.best() == DatedFrom{Date::from_day(2000, 7, 19), DateOrigin::path});
}

TEST_CASE("a dateline's day takes the year of the nearest date") {
  CHECK(nearest_date(7, 19, Date::from_day(2000, 7, 20)) == Date::from_day(2000, 7, 19));
  CHECK(nearest_date(12, 31, Date::from_day(2000, 1, 1)) == Date::from_day(1999, 12, 31));
  CHECK(nearest_date(2, 29, Date::from_day(2001, 3, 1)) == Date::from_day(2000, 2, 29));
  CHECK_FALSE(nearest_date(2, 30, Date::from_day(2001, 3, 1)).known());
}
