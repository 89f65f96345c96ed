// SPDX-License-Identifier: GPL-2.0-or-later
// Things found by their hashes, against the standard library's table.
#include "catch.hpp"

#include "base/numbers_by_hash.hpp"
#include "random_article.hpp"

#include <unordered_map>
#include <vector>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("things get the next numbers and are found by them, also where all hashes are equal") {
  const std::uint32_t hashes = GENERATE(1u, 50u, ~0u);
  NumbersByHash numbers;
  std::vector<std::uint32_t> things;
  std::unordered_map<std::uint32_t, std::uint32_t> expected;
  Random random(hashes);
  for (int i = 0; i < 3'000; ++i) {
    const std::uint32_t thing = random.below(1'000);
    const auto is_it = [&](std::uint32_t number) { return things[number] == thing; };
    const auto known = expected.find(thing);
    REQUIRE(numbers.find(thing % hashes, is_it) ==
            (known == expected.end() ? NumbersByHash::none : known->second));
    const std::uint32_t number = numbers.add(thing % hashes, is_it);
    REQUIRE(number == expected.emplace(thing, things.size()).first->second);
    if (number == things.size()) things.push_back(thing);
  }
}
