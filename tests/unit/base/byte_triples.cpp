// SPDX-License-Identifier: GPL-2.0-or-later
// Triples of bytes, found in blocks and one by one.
#include "catch.hpp"

#include "base/byte_triples.hpp"
#include "random_numbers.hpp"

#include <bit>
#include <string>

using namespace dateline;
using namespace dateline::test;

namespace {

using Places = std::vector<std::size_t>;

/// Every place that a search from `from` on finds and that is one.
Places found(const ByteTriples& triples, std::string_view bytes, std::size_t from) {
  Places places;
  for (auto some = triples.find(bytes, from); some.bits != 0; some = triples.find(bytes, some.end))
    for (; some.bits != 0; some.bits &= some.bits - 1) {
      places.push_back(some.first + static_cast<std::size_t>(std::countr_zero(some.bits)));
      REQUIRE(places.back() < some.end);
      if (!triples.is_at(bytes, places.back())) places.pop_back();
    }
  return places;
}

bool fits(const ByteTriple& triple, std::string_view bytes, std::size_t at) {
  for (std::size_t i = 0; i < triple.size() && at + i < bytes.size(); ++i)
    if (!triple[i].empty() && triple[i].find(bytes[at + i]) == std::string::npos) return false;
  return true;
}

std::vector<bool> widths() {
  return ByteTriples::can_be_wide() ? std::vector<bool>{false, true} : std::vector<bool>{false};
}

}  // namespace

TEST_CASE("triples of bytes are found wherever they begin") {
  RandomNumbers random(5);
  std::size_t places = 0;
  for (const bool wide : widths())
    for (int round = 0; round < 4000; ++round) {
      const auto some = [&] { return std::string_view("x\0\xffyqXpz", 8)[random.below(8)]; };
      std::string bytes;
      for (std::uint32_t left = random.below(300); left > 0; --left) bytes += some();
      std::vector<ByteTriple> wanted;
      for (std::uint32_t left = random.below(9); left > 0; --left)
        for (std::string& place : wanted.emplace_back())
          for (std::uint32_t more = random.below(3); more > 0; --more) place += some();
      const std::size_t from = random.below(310);
      Places expected;
      for (std::size_t at = from; at < bytes.size(); ++at)
        if (std::any_of(wanted.begin(), wanted.end(),
                        [&](const ByteTriple& triple) { return fits(triple, bytes, at); }))
          expected.push_back(at);
      CAPTURE(wide, round, from);
      REQUIRE(found(ByteTriples(wanted, wide), bytes, from) == expected);
      places += expected.size();
    }
  CHECK(places > 100'000);
}

TEST_CASE("of more triples than there are groups none is missed") {
  RandomNumbers random(6);
  for (const bool wide : widths())
    for (int round = 0; round < 500; ++round) {
      const auto some = [&] { return static_cast<char>(random.below(256)); };
      std::vector<ByteTriple> wanted;
      for (std::uint32_t left = 9 + random.below(40); left > 0; --left)
        wanted.push_back({std::string(1, some()), std::string(1, some()), std::string(1, some())});
      std::string bytes(random.below(200), 'x');
      const ByteTriple& one = wanted[random.below(static_cast<std::uint32_t>(wanted.size()))];
      const std::size_t at = bytes.size();
      bytes += one[0] + one[1] + one[2] + std::string(random.below(100), 'x');
      const Places places = found(ByteTriples(wanted, wide), bytes, 0);
      CAPTURE(wide, round);
      REQUIRE(std::find(places.begin(), places.end(), at) != places.end());
    }
}

TEST_CASE("behind the last byte everything fits") {
  for (const bool wide : widths())
    for (const std::size_t before : {0, 61, 62, 63, 64, 65, 66, 128, 200}) {
      const std::string bytes = std::string(before, 'x') + "ab";
      CAPTURE(wide, before);
      CHECK(found(ByteTriples({{"a", "b", "c"}}, wide), bytes, 0) == Places{before});
      CHECK(found(ByteTriples({{"b", "", ""}}, wide), bytes, 0) == Places{before + 1});
      CHECK(found(ByteTriples({{"a", "c", ""}}, wide), bytes, 0).empty());
      CHECK(found(ByteTriples(std::vector<ByteTriple>(), wide), bytes, 0).empty());
    }
}

TEST_CASE("density says how many of a thousand random places fit") {
  CHECK(ByteTriples(std::vector<ByteTriple>()).density() == 0);
  CHECK(ByteTriples({{"", "", ""}}).density() == Approx(1000));
  CHECK(ByteTriples({{"a", "", ""}, {"b", "cd", ""}}).density() ==
        Approx(1000.0 / 256 + 2000.0 / 65536));
}
