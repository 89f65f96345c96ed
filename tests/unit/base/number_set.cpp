// SPDX-License-Identifier: GPL-2.0-or-later
// The set of numbers against the standard library's.
#include "catch.hpp"

#include "base/number_set.hpp"
#include "random_article.hpp"

#include <unordered_set>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a set of numbers has what was put in, once or several times, and nothing else") {
  const std::uint64_t step = GENERATE(std::uint64_t{1}, std::uint64_t{1} << 31);
  NumberSet numbers;
  std::unordered_set<std::uint64_t> expected;
  CHECK_FALSE(numbers.contains(0));
  Random random(1);
  for (int i = 0; i < 20'000; ++i) {
    const std::uint64_t number = random.below(30'000) * step;
    REQUIRE(numbers.contains(number) == expected.contains(number));
    numbers.insert(number);
    expected.insert(number);
  }
  for (std::uint64_t i = 0; i < 30'000; ++i)
    REQUIRE(numbers.contains(i * step) == expected.contains(i * step));
}
