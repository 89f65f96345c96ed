// SPDX-License-Identifier: GPL-2.0-or-later
// Pairs of bytes, found in blocks and one by one.
#include "catch.hpp"

#include "base/byte_pairs.hpp"
#include "random_numbers.hpp"

#include <bit>
#include <string>

using namespace dateline;
using namespace dateline::test;

namespace {

/// Every place that a search from `from` on finds.
std::vector<std::size_t> found(const BytePairs& pairs, std::string_view bytes, std::size_t from) {
  std::vector<std::size_t> places;
  for (auto some = pairs.find(bytes, from); some.bits != 0; some = pairs.find(bytes, some.end))
    for (; some.bits != 0; some.bits &= some.bits - 1)
      places.push_back(some.first + static_cast<std::size_t>(std::countr_zero(some.bits)));
  return places;
}

std::vector<bool> widths() {
  return BytePairs::can_be_wide() ? std::vector<bool>{false, true} : std::vector<bool>{false};
}

}  // namespace

TEST_CASE("pairs of bytes are found wherever they begin") {
  RandomNumbers random(5);
  for (const bool wide : widths())
    for (int round = 0; round < 4000; ++round) {
      std::string bytes;
      for (std::uint32_t left = random.below(150); left > 0; --left)
        bytes += std::string_view("xx\0\xffyz", 6)[random.below(6)];
      BytePairs pairs(wide);
      std::vector<BytePair> wanted;
      for (std::uint32_t left = random.below(4); left > 0; --left) {
        const auto some = [&] { return std::string_view("x\0\xffyq", 5)[random.below(5)]; };
        wanted.push_back({some(), random.chance(4) ? std::optional<char>() : some()});
        pairs.add(wanted.back());
      }
      const std::size_t from = random.below(160);
      std::vector<std::size_t> expected;
      for (std::size_t at = from; at < bytes.size(); ++at) {
        bool any = false;
        for (const BytePair& pair : wanted)
          any = any || (bytes[at] == pair.first &&
                        (!pair.second || (at + 1 < bytes.size() && bytes[at + 1] == *pair.second)));
        if (any) expected.push_back(at);
      }
      CAPTURE(wide, round, from);
      REQUIRE(found(pairs, bytes, from) == expected);
    }
}

TEST_CASE("a pair needs both its bytes, the last one too") {
  for (const bool wide : widths()) {
    BytePairs pairs(wide);
    pairs.add({'a', '\0'});
    CHECK(found(pairs, "xxa", 0).empty());
    CHECK(found(pairs, std::string_view("xxa\0", 4), 0) == std::vector<std::size_t>{2});
    pairs.add({'a', {}});
    CHECK(found(pairs, "xxa", 0) == std::vector<std::size_t>{2});
    CHECK(found(pairs, "", 0).empty());
  }
}
