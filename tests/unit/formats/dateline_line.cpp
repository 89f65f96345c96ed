// SPDX-License-Identifier: GPL-2.0-or-later
// Dateline lines: place, agency and day, and what only looks like one.
#include "catch.hpp"

#include "formats/agencies.hpp"
#include "formats/dateline_line.hpp"

using namespace dateline::formats;

namespace {

struct Expected {
  std::string line, place, agency;
  int year, month, day;
};

}  // namespace

TEST_CASE("a dateline gives place, agency and day") {
  const auto row = GENERATE(values<Expected>({
      // Wires
      {"PYONGYANG, July 19 (Reuters) - Talks began.", "PYONGYANG", "Reuters", 0, 7, 19},
      {"SALVADOR, Feb 26 - Rain fell.", "SALVADOR", "", 0, 2, 26},
      {"NEW YORK, March 2 - Shares rose.", "NEW YORK", "", 0, 3, 2},
      {"LONDON  (Reuters) - Oil rose.", "LONDON", "Reuters", 0, 0, 0},
      {"SAN FRANCISCO/NEW YORK  (Reuters) - Chips.", "SAN FRANCISCO/NEW YORK", "Reuters", 0, 0, 0},
      {"CHARLOTTE, N.C./BOSTON (Reuters) - Banks.", "CHARLOTTE, N.C./BOSTON", "Reuters", 0, 0, 0},
      {"CHICAGO/ NEW YORK (Reuters) - Air.", "CHICAGO/ NEW YORK", "Reuters", 0, 0, 0},
      {"ANCHORAGE, Alaska (Reuters) - Ice.", "ANCHORAGE, Alaska", "Reuters", 0, 0, 0},
      {"WROCLAW,Poland (Reuters) - Ministers.", "WROCLAW,Poland", "Reuters", 0, 0, 0},
      {"SUN VALLEY, Idaho (Reuters) - Media.", "SUN VALLEY, Idaho", "Reuters", 0, 0, 0},
      {"MARCHE-EN-FAMENNE, Belgium (Belga) - Rain.", "MARCHE-EN-FAMENNE, Belgium", "Belga", 0, 0,
       0},
      {"WASHINGTON (AP) -- Votes.", "WASHINGTON", "AP", 0, 0, 0},
      {"WASHINGTON (AP) _ Votes.", "WASHINGTON", "AP", 0, 0, 0},
      {"BAGHDAD, Iraq, Aug. 4 (AFP) — Smoke.", "BAGHDAD, Iraq", "AFP", 0, 8, 4},
      {"BAGHDAD, Iraq, Aug. 4, 2003 (AFP) — Smoke.", "BAGHDAD, Iraq", "AFP", 2003, 8, 4},
      {"PARIS, March 9 - Farmers.", "PARIS", "", 0, 3, 9},
      {"PARIS, March 9, 1999 - Farmers.", "PARIS", "", 1999, 3, 9},
      {"PARIS, 9 mars (AFP) - Des agriculteurs.", "PARIS", "AFP", 0, 3, 9},
      {"PARIS, 9 mars 1999 (AFP) - Des agriculteurs.", "PARIS", "AFP", 1999, 3, 9},
      {"MADRID, 19 Jul. (EUROPA PRESS) - Lluvia.", "MADRID", "Europa Press", 0, 7, 19},
      {"MADRID, 19 de julio (EFE).- Lluvia.", "MADRID", "EFE", 0, 7, 19},
      {"Berlin (dpa) - Der Bundestag.", "Berlin", "dpa", 0, 0, 0},
      {"Berlin (dpa/AFP) – Der Bundestag.", "Berlin", "dpa/AFP", 0, 0, 0},
      {"Washington (CNN) -- The Senate.", "Washington", "CNN", 0, 0, 0},
      {"MOSCOW, July 19. /TASS/. Trains stopped.", "MOSCOW", "TASS", 0, 7, 19},
      {"MOSCOW. July 19 (Interfax) - Trains stopped.", "MOSCOW", "Interfax", 0, 7, 19},
      {"МОСКВА, 19 июля (ИТАР-ТАСС) - Поезда.", "МОСКВА", "ИТАР-ТАСС", 0, 7, 19},
      {"BEIJING, July 19 (Xinhua) -- Steel.", "BEIJING", "Xinhua", 0, 7, 19},
      {"Pyongyang, July 19 (KCNA) -- Rice.", "Pyongyang", "KCNA", 0, 7, 19},
      {"TOKYO, July 19 Kyodo - Trains.", "TOKYO", "Kyodo", 0, 7, 19},
      {"TOKYO, July 19, Kyodo - Trains.", "TOKYO", "Kyodo", 0, 7, 19},
      {"NEW DELHI, Jul 19 (PTI) The monsoon came.", "NEW DELHI", "PTI", 0, 7, 19},
      {"NEW DELHI, Jul 19 (PTI): The monsoon came.", "NEW DELHI", "PTI", 0, 7, 19},
      {"LONDON, Wednesday, July 19 (Reuters) - Ships.", "LONDON", "Reuters", 0, 7, 19},
      {"LONDON, Monday (Reuters) - Ships.", "LONDON", "Reuters", 0, 0, 0},
      {"PARIS, Jul (Reuters) - Ships.", "PARIS", "Reuters", 0, 0, 0},
      // Spellings of places
      {"RIO de JANEIRO, May 3 (Reuters) - Surf.", "RIO de JANEIRO", "Reuters", 0, 5, 3},
      {"McALLEN, Texas (AP) — Heat.", "McALLEN, Texas", "AP", 0, 0, 0},
      {"AL-ARISH, Egypt (Reuters) - Trucks.", "AL-ARISH, Egypt", "Reuters", 0, 0, 0},
      {"ST. PAUL, Minn., June 8 - Snow.", "ST. PAUL, Minn.", "", 0, 6, 8},
      {"TROY, MICH., March 9 - Cars.", "TROY, MICH.", "", 0, 3, 9},
      {"WASHINGTON, D.C., Nov. 3 (UPI) -- Polls.", "WASHINGTON, D.C.", "UPI", 0, 11, 3},
      {"SÃO PAULO, Oct 1 (Reuters) - Coffee.", "SÃO PAULO", "Reuters", 0, 10, 1},
      {"ABOARD AIR FORCE ONE (Reuters) - The president.", "ABOARD AIR FORCE ONE", "Reuters", 0, 0,
       0},
      {"COLOMBO, Sri Lanka (AP) — Tea.", "COLOMBO, Sri Lanka", "AP", 0, 0, 0},
      {"MEDIA, Pa., March 9 - A town so named.", "MEDIA, Pa.", "", 0, 3, 9},
      // Dashes
      {"TOKYO, Feb 26- Japan.", "TOKYO", "", 0, 2, 26},
      {"TOKYO (Reuters)- Japan.", "TOKYO", "Reuters", 0, 0, 0},
      {"JERUSALEM—The minister said so.", "JERUSALEM", "", 0, 0, 0},
      {"OSLO - Fish prices fell.", "OSLO", "", 0, 0, 0},
      {"NEW YORK-(Bloomberg)-Bonds.", "NEW YORK", "Bloomberg", 0, 0, 0},
      {"SALVADOR, Feb 26 -", "SALVADOR", "", 0, 2, 26},
      {"   LIMA, Jan 5 (Reuters) - Copper.", "LIMA", "Reuters", 0, 1, 5},
      // Without a place, behind a byline, unknown outlets
      {"(Reuters) - Search engines.", "", "Reuters", 0, 0, 0},
      {"(Reuters) Search engines.", "", "Reuters", 0, 0, 0},
      {"Dec 15 (Reuters) - Software.", "", "Reuters", 0, 12, 15},
      {"By Ann Lee ZURICH (Reuters) - Watches.", "ZURICH", "Reuters", 0, 0, 0},
      {"By Ann B. Lee MOUNTAIN VIEW, California (Reuters) - Web.", "MOUNTAIN VIEW, California",
       "Reuters", 0, 0, 0},
      {"NEW YORK (TheStreet) -- Stocks.", "NEW YORK", "TheStreet", 0, 0, 0},
      {"NEW YORK (Reuters Health) - Sleep.", "NEW YORK", "Reuters Health", 0, 0, 0},
      {"LONDON (REUTERS) - Tea.", "LONDON", "Reuters", 0, 0, 0},
  }));
  CAPTURE(row.line);
  const auto found = parse_dateline_line(row.line);
  REQUIRE(found);
  CHECK(found->place == row.place);
  CHECK(found->agency == row.agency);
  CHECK(found->year == row.year);
  CHECK(found->month == row.month);
  CHECK(found->day == row.day);
}

TEST_CASE("a dateline ends where the story begins") {
  const std::string line = "PYONGYANG, July 19 (Reuters) - Talks began.";
  CHECK(line.substr(parse_dateline_line(line)->size) == "Talks began.");
}

TEST_CASE("what only looks like a dateline is none") {
  const std::string line = GENERATE(
      as<std::string>{}, "", "-", "The minister said on Monday - and again today - no.",
      "EXCLUSIVE - Bank to be sold", "UPDATE 1 - Bank sold", "Correction - Bank not sold",
      "BREAKING NEWS - Bank sold", "Q+A - What banks do", "IBM - shares rose",
      "Acme Corp (ACME.O) - shares rose", "ACME CORP (NYSE: ACM) -- shares rose",
      "ACME CORP (ACM.N) - shares rose", "Monday, March 9 - Markets are shut",
      "STOCKS END HIGHER ON WALL STREET - DOW UP", "PARIS FASHION: who wore what",
      "Obama - the president", "March 9 was cold", "(Adds quotes, details)",
      "A U.S. court on Monday ruled", "LONDON-based banks (Reuters reported) rose",
      "WHAT: U.S. retail sales report", "By Ann Lee", "* Oil rose to $60 - a record", "1999 - 2000",
      "Reuters - ", "NATO said", "London calling - again", "(+3.5 pct) - LONDON");
  CAPTURE(line);
  CHECK_FALSE(parse_dateline_line(line));
}

TEST_CASE("agencies are known in their common spellings") {
  CHECK(agency_name("REUTER") == "Reuters");
  CHECK(agency_name("The Associated Press") == "AP");
  CHECK(agency_name("Ann's Newsletter") == "Ann's Newsletter");
  CHECK(is_agency("Reuters Health"));
  CHECK_FALSE(is_agency("Apple"));
}
