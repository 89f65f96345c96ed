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
