// SPDX-License-Identifier: GPL-2.0-or-later
// Encodings and keys, byte by byte.
#include "catch.hpp"

#include "glass/keys.hpp"
#include "glass/pack.hpp"
#include "random_article.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>

using namespace dateline;
using namespace dateline::test;
using namespace std::string_literals;

namespace {

std::string sortable(std::uint32_t value) {
  std::string bytes;
  glass::put_sortable(bytes, value);
  return bytes;
}

}  // namespace

TEST_CASE("a sortable number takes two to five bytes") {
  const auto [value, bytes] = GENERATE(table<std::uint32_t, std::string>({
      {0, "\x00\x00"s},
      {1, "\x00\x01"s},
      {0x7fff, "\x7f\xff"s},
      {0x8000, "\x80\x80\x00"s},
      {0x3fffff, "\xbf\xff\xff"s},
      {0x400000, "\xc0\x40\x00\x00"s},
      {0x1fffffff, "\xdf\xff\xff\xff"s},
      {0x20000000, "\xe0\x20\x00\x00\x00"s},
      {0xffffffff, "\xe0\xff\xff\xff\xff"s},
  }));
  CAPTURE(value);
  CHECK(sortable(value) == bytes);
}

TEST_CASE("sortable numbers sort as the numbers do") {
  Random random(1);
  for (int i = 0; i < 20'000; ++i) {
    const std::uint32_t a = 0xffffffffu >> random.below(32) >> random.below(9);
    const std::uint32_t b = a + random.below(3) - 1;
    CAPTURE(a, b);
    REQUIRE((a < b) == (sortable(a) < sortable(b)));
  }
}

TEST_CASE("keys are those of Xapian's postlist table") {
  const auto [key, bytes] = GENERATE(table<std::string, std::string>({
      {glass::metadata_key("name"), "\x00\xc0name"s},
      {glass::value_statistics_key(0), "\x00\xd0"s},
      {glass::value_statistics_key(255), "\x00\xd0\xff"s},
      {glass::value_statistics_key(256), "\x00\xd0\x00\x01"s},
      {glass::value_chunk_key(3, 1), "\x00\xd8\x03\x00\x01"s},
      {glass::value_chunk_key(300, 40'000), "\x00\xd8\xac\x02\x80\x9c\x40"s},
      {glass::postings_key(""), "\x00\xe0"s},
      {glass::later_postings_key(glass::postings_key(""), 9), "\x00\xe0\x00\x09"s},
      {glass::postings_key("term"), "term"s},
      {glass::postings_key("\0t\0"s), "\x00\xfft\x00\xff"s},
      {glass::later_postings_key(glass::postings_key("term"), 9), "term\x00\x00\x09"s},
      {glass::document_key(40'000), "\x80\x9c\x40"s},
  }));
  CHECK(key == bytes);
}

TEST_CASE("keys of terms sort as the terms do, behind all other keys") {
  Random random(2);
  const auto term = [&] {
    std::string made;
    for (std::uint32_t left = 1 + random.below(4); left > 0; --left)
      made += random.pick(std::vector<char>{'\0', '\1', 'a', '\xff', '\xfe'});
    return made;
  };
  for (int i = 0; i < 20'000; ++i) {
    const std::string a = term(), b = term();
    REQUIRE((a < b) == (glass::postings_key(a) < glass::postings_key(b)));
    REQUIRE(glass::later_postings_key(glass::lengths_key, 0xffffffff) < glass::postings_key(a));
  }
}

TEST_CASE("fixed numbers lie with the high byte first") {
  std::string bytes(4, '\0');
  glass::store_be16(bytes.data(), 0x1234);
  CHECK(bytes == "\x12\x34\x00\x00"s);
  glass::store_be32(bytes.data(), 0x89abcdef);
  CHECK(bytes == "\x89\xab\xcd\xef"s);
}
