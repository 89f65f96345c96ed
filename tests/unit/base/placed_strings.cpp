// SPDX-License-Identifier: GPL-2.0-or-later
// Strings by their place.
#include "catch.hpp"

#include "base/placed_strings.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace dateline;

TEST_CASE("strings are found at their places, short ones and such as no block holds") {
  PlacedStrings strings;
  std::vector<std::string> texts{"", "a", std::string(1'000'000, 'x'), "b",
                                 std::string(262'140, 'y')};
  for (int i = 0; i < 50'000; ++i) texts.push_back("name " + std::to_string(i * 7919));
  std::vector<std::uint32_t> places;
  for (const std::string& text : texts) places.push_back(strings.add(text));
  const std::string_view early = strings.at(places[1]);
  for (std::size_t i = 0; i < texts.size(); ++i) REQUIRE(strings.at(places[i]) == texts[i]);
  CHECK(strings.add("a") != places[1]);
  const PlacedStrings moved = std::move(strings);
  CHECK(early == "a");
  CHECK(moved.at(places.back()) == texts.back());
}
