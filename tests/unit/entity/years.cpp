// SPDX-License-Identifier: GPL-2.0-or-later
// Which years an article is about: those it names, and no other number. Sentences are of
// tests/bench/entity_years.tsv, which has many more.
#include "tagged_times.hpp"

#include "catch.hpp"

#include <algorithm>

using namespace dateline;

namespace {

/// The years named besides that of the publication.
Years others(const std::string& text, const std::string& published) {
  const Date date = parse_iso_date(published).value();
  Years years = years_on(text, date);
  years.erase(std::remove(years.begin(), years.end(), date.year), years.end());
  return years;
}

Years from_to(std::int16_t first, std::int16_t last) {
  Years years;
  for (std::int16_t year = first; year <= last; ++year) years.push_back(year);
  return years;
}

}  // namespace

TEST_CASE("a year is found wherever the sentence says that it is one") {
  auto [date, years, text] = GENERATE(table<std::string, Years, std::string>({
      {"1987-03-12", {1984}, "The smelter has stood idle since 1984."},
      {"2004-10-10", {1789}, "The French Revolution of 1789 fills a whole wing."},
      {"2005-03-30", {1999}, "The shortfall was twice 1999's, the auditors found."},
      {"2015-05-01", {2020}, "It has set a target of zero accidents by the year 2020."},
      {"1988-01-14", {1987}, "STEELMAKER POSTS RECORD 1987 PROFIT"},
      {"1987-03-03", {1985, 1986}, "1986 1985 Sales 112.4 mln vs 98.0 mln"},
      {"2002-02-11", {2006}, "Turin Prepares for 2006 Winter Games"},
      {"1987-06-01", {1981}, "Debt still exceeds pre-1981 levels."},
      {"1987-06-01", {1986}, "It could match record 1986 profits, the bank said."},
      {"1987-03-26", {1992}, "It offered 100 mln dlrs of notes due 1992."},
      {"1987-02-26", {1985}, "The index (base 1985) fell to 99.7 in January."},
      {"1987-03-11",
       {1980, 1985, 1986},
       "It rose to 134.1 (base 1980) in December from 122.8 a year earlier."},
      {"1987-03-04", {1986}, "NOTE:1986 net includes a gain of 43,185 dlrs."},
      {"1987-10-19", {1986}, "Qtr 1986 includes seven cts a share."},
      {"2010-07-12", {2011, 2012}, "The deal will add to 2011 and 2012 earnings."},
      {"2008-10-16", {2009}, "We know 2009 is going to be tough."},
  }));
  CAPTURE(text);
  CHECK(others(text, date) == years);
}

TEST_CASE("a year of two digits is told by its apostrophe") {
  auto [date, years, text] = GENERATE(table<std::string, Years, std::string>({
      {"1998-05-02", {1968}, "Few students know the slogans of May '68."},
      {"2000-03-01", {1999}, "The bonds, issued in Oct '99, trade at a discount."},
      {"2003-04-30", {1968}, "A class of '68 reunion drew 1968 guests."},
      {"2008-09-18", {2009}, "Its full-year '09 guidance is conservative."},
      {"2015-12-09", {2016}, "FY16 guidance was left unchanged."},
      {"1998-05-02", {}, "He lives at number '68."},
  }));
  CAPTURE(text);
  CHECK(others(text, date) == years);
}

TEST_CASE("a range gives all its years") {
  auto [date, years, text] = GENERATE(table<std::string, Years, std::string>({
      {"2005-09-09", from_to(1998, 2001), "He headed the mission in 1998-2001."},
      {"1998-11-11", from_to(1914, 1918), "Villages lost sons in the 1914-18 war."},
      {"2011-08-16", from_to(1989, 1991), "Archives for 1989\u20131991 are open."},
      {"2003-05-12", from_to(1998, 2001), "Between 1998 and 2001 the herd shrank by half."},
      {"1972-05-26", from_to(1969, 1971), "They met between November 1969 and May 1972."},
      {"2007-11-02", from_to(2002, 2003), "The farm was idle from June 2002 to late 2003."},
      {"2010-02-19", {2006, 2007}, "Cane output in 2006/07 exceeded forecasts."},
      {"2010-11-30", {1999, 2000}, "The 1999/2000 tax year ended in April."},
      {"2005-02-03", {}, "Order 1998/2001 applies to slaughterhouses."},
      {"2003-05-06", {}, "Case No. 2003-1945 was closed."},
  }));
  CAPTURE(text);
  CHECK(others(text, date) == years);
}

TEST_CASE("a part of a year names its year, a winter both of its years") {
  auto [date, years, text] = GENERATE(table<std::string, Years, std::string>({
      {"1999-10-12", {1998}, "The river burst its banks in summer 1998."},
      {"1996-10-15", {1995}, "The pipes froze twice last winter."},
      {"1980-01-02", {1978, 1979}, "Rubbish lay uncollected in the winter of 1978-79."},
      {"2003-02-04", {2002}, "The carmaker lost money in the fourth quarter."},
      {"2016-10-27", {2017}, "The drug may win approval in 1Q 2017."},
      {"2008-10-02", {2007}, "The budget for fiscal 2007 is still stuck."},
      {"2004-10-26", {}, "The second quarter ended 0-0."},
      {"2004-02-26", {}, "He scored twelve points in the fourth quarter."},
      {"1988-09-27", {}, "They watched a fall of snow."},
  }));
  CAPTURE(text);
  CHECK(others(text, date) == years);
}

TEST_CASE("a decade gives its ten years, a century none") {
  auto [date, years, text] = GENERATE(table<std::string, Years, std::string>({
      {"2001-08-08", from_to(1980, 1989), "Crime peaked in the late 1980s."},
      {"2012-02-20", from_to(1920, 1929), "Jazz of the 1920's is her first love."},
      {"1998-06-25", from_to(1970, 1979), "Flares came back from the mid-'70s."},
      {"1991-12-25", from_to(1920, 1929), "The hall is a relic of the Roaring Twenties."},
      {"2010-10-30", {}, "The monastery dates from the 14th century."},
      {"1997-10-22", {}, "He is in his seventies and walks with a stick."},
      {"2006-11-29", {}, "Temperatures were in the 70s on the coast."},
  }));
  CAPTURE(text);
  CHECK(others(text, date) == years);
}

TEST_CASE("what compares with another time counts from the year the sentence names") {
  auto [date, years, text] = GENERATE(table<std::string, Years, std::string>({
      {"1988-04-26", {1987}, "First-quarter net fell to 2 mln from 3 mln a year earlier."},
      {"2010-01-27", {2008, 2009}, "Fourth-quarter net fell to 2 mln from 3 mln a year earlier."},
      {"2003-09-30", {1996, 1997}, "Founded in 1997, it bought a mill built the previous year."},
      {"1985-12-02", {1982, 1983}, "The price peaked in 1982 and collapsed the following year."},
      {"2014-10-01", {2004, 2005}, "He won the title in 2004 and lost it a year later."},
      {"1998-08-18", {}, "Two years later the couple separated."},
      {"2009-01-05", {2007, 2008}, "In December sales fell from a year earlier."},
      {"2007-03-25", {2006}, "First-quarter sales rose from a year earlier."},
      {"1996-04-10", {1994}, "The year before last the lake froze over."},
      {"2009-08-25",
       {1993, 2010},
       "It is the lowest since 1993, and will fall over the next year."},
      {"2009-11-16", {2008}, "Sales rose from the year-ago quarter."},
  }));
  CAPTURE(text);
  CHECK(others(text, date) == years);
}

TEST_CASE("a stretch up to now gives its years if they are few") {
  auto [date, years, text] = GENERATE(table<std::string, Years, std::string>({
      {"2011-07-20", from_to(2006, 2010), "In the past five years the glacier shrank."},
      {"2009-03-15", {2007, 2008}, "Much has happened in the last 18 months."},
      {"2011-07-20", {}, "In the past 40 years the glacier shrank."},
      {"2007-03-25", {}, "They are meant to last three years."},
      {"1979-07-04", {}, "In a few years the harbour may silt up."},
      {"2013-07-30", {}, "It paid off the fund, a year earlier than many had expected."},
  }));
  CAPTURE(text);
  CHECK(others(text, date) == years);
}

TEST_CASE("the tense tells the year of a month") {
  auto [date, years, text] = GENERATE(table<std::string, Years, std::string>({
      {"2006-10-10", {2007}, "Voting will be held in March, officials said."},
      {"2012-07-19", {2011}, "The airline went bankrupt in November."},
      {"2013-01-09", {2012}, "He said in July that he would leave."},
      {"1987-04-24", {1986}, "Prices have fallen since June."},
      {"2004-01-20", {}, "The bridge will be closed until November."},
      {"2007-02-27", {2001}, "It recalled the September 11 attacks."},
      {"1987-04-07", {}, "Sunflowerseed oil through September was offered at 0.95."},
      {"2006-10-22", {}, "It lowered output by a million barrels from November."},
      {"2010-11-17", {2011}, "The previous payment is due on March 3."},
      {"2010-11-17", {}, "It delayed the previous report due on April 15 by two months."},
  }));
  CAPTURE(text);
  CHECK(others(text, date) == years);
}

TEST_CASE("months in a row are told from each other") {
  auto [date, years, text] = GENERATE(table<std::string, Years, std::string>({
      {"1987-06-18", {1991}, "It ordered jets for delivery in October and November 1991."},
      {"1995-02-02", {2000, 2001}, "Ballots are due in December and January 2001."},
      {"1987-03-06", {}, "Contracts run for March, July, September and December."},
      {"1987-03-31", {1986}, "DETROIT, March 31 -\nDec 31 end\nShr loss 1.26 dlrs"},
      {"2010-02-03", {2009}, "January and December job losses were revised."},
      {"2011-12-16", {}, "Its fees in January-September beat those of all peers."},
      {"2011-12-16", {2012}, "The bridge will be closed from January to September."},
  }));
  CAPTURE(text);
  CHECK(others(text, date) == years);
}

TEST_CASE("prices in a table are no years of its months") {
  CHECK(others("MTH BYR SLR HIGH\nMay 1288 1290 1296\nJul 1917 1921 1924", "1987-04-07").empty());
}

TEST_CASE("the entries of a chronology belong to the year above them") {
  CHECK(others("A timeline: March 17, 2006 - Shares plunge.\nJuly 15 - A family buys a stake.\n"
               "January 15, 2009 - The bank fails.\nMay 29 - The state pays.",
               "2010-09-30") == Years{2006, 2009});
  CHECK(others("2008:\n\nJune 9: He appears in public.\n\nOctober 3: He resigns.", "2011-01-17") ==
        Years{2008});
}

TEST_CASE("a number that counts, measures or names something is no year") {
  const std::string text = GENERATE(
      as<std::string>{}, "Write to:\n\n1749 14th Street, Santa Monica",
      "It ruled so in 110 S. Ct. 1839 (1993).", "The company employs 1987 workers at three plants.",
      "A crowd of 2000 sang outside the gates.", "The regiment lost 1917 men.",
      "Between 1500 and 2000 soldiers were sent to the city.", "The phone will cost 1999 yuan.",
      "The fine was raised from 1500 to 2000 marks.", "He booked a seat on flight 2009 to Dallas.",
      "Apartment 1960 was sealed by detectives.", "Microsoft began selling Windows 2000 today.",
      "\"2001: A Space Odyssey\" opened to baffled reviews.", "Kick-off 1945 unless stated.",
      "It accepts no orders after 1530 from members.", "The FTSE-100 index fell to 1987 by midday.",
      "Declining stocks outnumbered others by 1626 to 1420.", "The index dipped below 2000.",
      "The council adopted Resolution 1973 on a no-fly zone.", "Readers may telephone 250 1995.",
      "He lived at 1960 Elm Street, Springfield.", "The coins were struck in 1200 BC.",
      "The new SX-2000s are smaller.", "He has 1999 career rebounds.", "Inflation hit 2000%.");
  CAPTURE(text);
  CHECK(others(text, "1993-05-20").empty());
}

TEST_CASE("a year is told from the number beside it") {
  auto [date, years, text] = GENERATE(table<std::string, Years, std::string>({
      {"1987-03-20", {1985}, "The mill made 1950 tonnes in 1985."},
      {"2000-09-12", {1998}, "Flight 1998 crashed in 1998, killing 212 people."},
      {"2005-07-08", {2003}, "In 2003, 2000 people lost their homes."},
      {"2013-05-02", {2011}, "Resolution 1973, passed in March 2011, authorised force."},
      {"1998-03-30", {}, "They own shares of Europe 2000, which is closed."},
      {"1994-03-30", {1991}, "The 1991 census counted 1994 households."},
  }));
  CAPTURE(text);
  CHECK(others(text, date) == years);
}

TEST_CASE("without a date of publication no time is told from it") {
  CHECK(years_on("Last year it rained; a decade ago, in March, it snowed.", Date{}).empty());
  CHECK(years_on("He won in 2004 and lost a year later.", Date{}) == Years{2004, 2005});
}
