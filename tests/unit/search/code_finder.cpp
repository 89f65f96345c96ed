// SPDX-License-Identifier: GPL-2.0-or-later
// Codes among bytes that look like codes.
#include "catch.hpp"

#include "random_numbers.hpp"
#include "search/code_finder.hpp"
#include "store/word_code.hpp"

#include <set>

using namespace dateline;
using namespace dateline::test;

namespace {

using Numbers = std::vector<std::uint32_t>;
using Begins = std::vector<std::size_t>;

std::string stream_of(const Numbers& numbers) {
  std::string stream;
  for (const std::uint32_t number : numbers)
    if (number == store::no_word)
      stream += static_cast<char>(store::part_end_code);
    else
      stream += store::word_code(number).text();
  return stream;
}

Begins found(const CodeFinder& finder, std::string_view stream) {
  Begins begins;
  finder.visit(stream, [&](const CodePlace& place) {
    begins.push_back(place.begin);
    return false;
  });
  return begins;
}

Begins found(const Numbers& wanted, std::string_view stream) {
  return found(CodeFinder(wanted, {}), stream);
}

}  // namespace

TEST_CASE("a code is found as an article's first, last and only word") {
  for (const std::uint32_t number : {0u, 126u, 127u, 32'638u, 32'639u, 8'323'198u, 8'323'199u}) {
    CAPTURE(number);
    const std::string stream = stream_of({number, 5, number, store::no_word, number});
    const std::size_t size = stream_of({number}).size();
    CHECK(found({number}, stream) == Begins{0, size + 1, 2 * size + 2});
    CHECK(found({number}, stream_of({number})) == Begins{0});
    CHECK(found({number}, stream.substr(0, size - 1)).empty());
    CHECK(found({number}, "").empty());
  }
}

TEST_CASE("bytes of a code are no code where they end one and begin another") {
  // 0x81 0x82 is one word; 0x80 0x81, 0x82 0x05 are two.
  const std::uint32_t word = store::short_codes + 0x182;
  CHECK(found({word}, "\x81\x82") == Begins{0});
  CHECK(found({word}, "\x80\x81\x82\x05").empty());
  CHECK(found({word}, "\x80\x81\x81\x82") == Begins{2});
  // 0x05 is a word of its own, but not as the second byte of one.
  CHECK(found({4}, "\x05\x82\x05\x05") == Begins{0, 3});
  // The pair that ends a long code is no short one.
  CHECK(found({word}, "\xff\x01\x81\x82").empty());
  CHECK(found({store::short_codes + store::pair_codes + store::pair_codes + 0x182},
              "\xff\x01\x81\x82\x81\x82") == Begins{0});
}

TEST_CASE("neighbours that are known leave out words beside others only") {
  CodeFinder::Around around;
  around.behind = "\x08";
  CHECK(found(CodeFinder({4}, around), "\x05\x07\x05\x08\x05\x06") == Begins{2});
  around.behind += "\x07";
  CHECK(found(CodeFinder({4}, around), "\x05\x07\x05\x08\x05\x06") == Begins{0, 2});
  CodeFinder::Around before;
  before.before = "\x08";
  CHECK(found(CodeFinder({4}, before), "\x05\x07\x05\x08\x05") == Begins{4});
  CHECK(found(CodeFinder({4}, before), "\x08\x05") == Begins{1});
}

TEST_CASE("few words and many are found where reading finds them") {
  RandomNumbers random(8);
  const auto some_number = [&]() -> std::uint32_t {
    switch (random.below(5)) {
      case 0:
        return random.below(8'400'000);
      case 1:
        return store::short_codes + store::pair_codes + random.below(3) * 127;
      case 2:
        return store::short_codes + random.below(3) * 255;
      default:
        return random.below(4);
    }
  };
  std::size_t places = 0;
  for (int round = 0; round < 3000; ++round) {
    Numbers words;
    for (std::uint32_t left = random.below(120); left > 0; --left)
      words.push_back(random.chance(20) ? store::no_word : some_number());
    std::set<std::uint32_t> wanted;
    for (std::uint32_t left = 1 + random.below(random.chance(5) ? 60 : 4); left > 0; --left)
      wanted.insert(some_number());
    Begins expected;
    std::string stream;
    for (const std::uint32_t word : words) {
      if (wanted.contains(word)) expected.push_back(stream.size());
      stream += stream_of({word});
    }
    CAPTURE(round);
    REQUIRE(found(Numbers(wanted.begin(), wanted.end()), stream) == expected);
    places += expected.size();
  }
  CHECK(places > 10'000);
}
