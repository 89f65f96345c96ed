// SPDX-License-Identifier: GPL-2.0-or-later
// Where a person's name begins and ends.
#include "catch.hpp"

#include "tagging.hpp"

#include <string>
#include <tuple>
#include <vector>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("an office in front of a name is none of it, be it of two words") {
  const auto* const office =
      GENERATE("Home Secretary", "Rear Admiral", "Wing Commander", "Fund Manager",
               "Squadron Leader", "Captain", "Councilman", "Patriarch", "Baroness");
  CAPTURE(office);
  CHECK(names(tag(std::string("\"We will not wait,\" ") + office +
                  " Adeyinka told reporters on Friday.")) ==
        std::vector<std::string>{"person:Adeyinka"});
}

TEST_CASE("an officer is parted from the body he is of") {
  auto [text, person] = GENERATE(table<std::string, std::string>({
      {"It was told by EU Competition Commissioner Joaquin Quillalmeida on Friday.",
       "person:Joaquin Quillalmeida"},
      {"The plan was drawn up by Chief Justice Anjali Krishnamurthy in May.",
       "person:Anjali Krishnamurthy"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), person));
}

TEST_CASE("a name keeps its last syllable, and leaves what it was at birth") {
  CHECK(has(tag("Among the dead was Kim Yong-sun, a teacher."), "person:Kim Yong-sun"));
  CHECK(has(tag("Angela Kestrel (née Brende Mendel) was a painter."), "person:Brende Mendel"));
}

TEST_CASE("initials that are a firm's form elsewhere join no two persons") {
  CHECK(has(tag("They asked James Quill and O.Y. Kestrel, a member of the board."),
            "person:James Quill"));
}

TEST_CASE("a person keeps initials in front of the name") {
  CHECK(has(tag("Lawyers asked Judge I. Leo Glasserman to wait."), "person:I. Leo Glasserman"));
}

TEST_CASE("what an office is of is no part of who holds it") {
  auto [text, person] = GENERATE(table<std::string, std::string>({
      {"Later Secretary of Defense Ash Quillcarter will host them.", "person:Ash Quillcarter"},
      {"A deal was struck by Vice-Minister of Commerce Quill Shan in May.", "person:Quill Shan"},
      {"Talks will be held by the UN Special Envoy de Quillstura in May.", "person:de Quillstura"},
      {"It was said by U.S. Attorney Preet Quillara in May.", "person:Preet Quillara"},
  }));
  CAPTURE(text);
  CHECK(has(tag(text), person));
}

TEST_CASE("who speaks for a body is parted from it") {
  CHECK(has(tag("Talks will be held by the UN Special Envoy de Quillstura in May."),
            "org:United Nations"));
}

TEST_CASE("whose regime it is, is a person") {
  CHECK(has(tag("In May the Assad regime used gas.", Date::from_day(2015, 6, 1)),
            "person:Bashar al-Assad"));
}

TEST_CASE("whoever is elect is called by name") {
  CHECK(
      has(tag("The angry supporters of president-elect Quillides went home, said Marta Quillides."),
          "person:Marta Quillides"));
  CHECK_FALSE(has(tag("He met President-elect Trump in May.", Date::from_day(2016, 12, 22)),
                  "person:elect Trump"));
}

TEST_CASE("a bill, the rich and a console are nobody") {
  const auto* const text =
      GENERATE("The Bill would ban all of it.", "Rich are paying more in taxes.",
               "They found that the Xbox One X is fast.");
  CAPTURE(text);
  CHECK(names(tag(text)).empty());
}

TEST_CASE("an office of a country is no organisation, and a hospital of a prince is one") {
  CHECK(names(tag("He was appointed by the Governor General of Canada in May.")) ==
        std::vector<std::string>{"place:Canada"});
  CHECK(names(tag("Peter Quillfeather, Head of Tax Policy, told reporters on Friday.")) ==
        std::vector<std::string>{"person:Peter Quillfeather"});
  CHECK(has(tag("He died in Prince of Wales Hospital."), "org:Prince of Wales Hospital"));
}

TEST_CASE("first names in a list are as many persons, and behind a family name they are its own") {
  CHECK(names(tag("The band has three singers, Carlos, Maria and Peter.")) ==
        std::vector<std::string>{"person:Carlos", "person:Maria", "person:Peter"});
  CHECK(names(tag("Scorers: James, LeBron 30, Kestrel 20")).front() == "person:James, LeBron");
}

TEST_CASE("a company that begins with a first name is whole") {
  CHECK(has(tag("Creditors include JPMorgan Chase and Angelo, Gordon & Co, the plan said."),
            "org:Angelo, Gordon"));
}
