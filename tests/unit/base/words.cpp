// SPDX-License-Identifier: GPL-2.0-or-later
// Words taken eight bytes at a time, and tables of a few words.
#include "catch.hpp"

#include "base/word_head.hpp"
#include "base/word_map.hpp"

#include <algorithm>
#include <string>

using namespace dateline;

namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string bytes_of(std::uint64_t head) {
  std::string bytes(head_size, '\0');
  store64(bytes.data(), head);
  return bytes;
}

}  // namespace

TEST_CASE("a word's head is its first eight bytes, whatever stands behind it") {
  const std::string text = "newspapers";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    CAPTURE(size);
    std::string expected = text.substr(0, std::min(size, head_size));
    expected.resize(head_size);
    CHECK(bytes_of(word_head(std::string_view(text).substr(0, size))) == expected);
  }
}

TEST_CASE("a block of ASCII tells letters and digits from every other byte") {
  for (int value = 0; value < 256; ++value) {
    const char c = static_cast<char>(value);
    for (std::size_t place = 0; place < head_size; ++place) {
      std::string bytes = "ab1defgh";
      bytes[place] = c;
      const AsciiBlock block(word_head(bytes));
      CAPTURE(value, place);
      CHECK(block.word_size() == (is_word_byte(c) ? head_size : place));
      CHECK_FALSE(block.has_capital(place));
      if (is_word_byte(c)) CHECK(block.has_capital(place + 1) == (c >= 'A' && c <= 'Z'));
    }
  }
  CHECK(bytes_of(AsciiBlock(word_head("McAllen7")).small()) == "mcallen7");
}

TEST_CASE("words that differ behind their heads hash apart") {
  const auto hash = [](std::string_view word) { return word_hash(word_head(word), word); };
  CHECK(hash("internationally") != hash("internationals"));
  CHECK(hash("january") == hash(std::string("january")));
}

TEST_CASE("a table of a few words knows these and no others") {
  static constexpr WordMap<3> numbers({{{"one", 1}, {"two", 2}, {"seventeen", 17}}});
  CHECK(numbers.find("seventeen", 0) == 17);
  CHECK(numbers.find("one", 0) == 1);
  CHECK(numbers.find("three", -1) == -1);
  CHECK(numbers.find("", -1) == -1);
  static constexpr auto words = word_set<2>({"in", "since"});
  CHECK(words.contains("since"));
  CHECK_FALSE(words.contains("sinks"));
}
