// SPDX-License-Identifier: GPL-2.0-or-later
// Streams, varints, globs and hashes.
#include "catch.hpp"

#include "base/byte_stream.hpp"
#include "base/glob.hpp"
#include "base/hash.hpp"
#include "base/read_failure.hpp"
#include "base/varint.hpp"

using namespace dateline;

TEST_CASE("looking ahead takes nothing away") {
  MemoryStream stream("abcdef");
  CHECK(stream.peek(3) == "abc");
  CHECK(stream.peek(100) == "abcdef");
  char buffer[4];
  CHECK(stream.read(buffer, 4) == 4);
  CHECK(std::string_view(buffer, 4) == "abcd");
  CHECK(stream.peek(9) == "ef");
  CHECK(stream.read_all(10) == "ef");
  CHECK(stream.position() == 6);
  CHECK(stream.read(buffer, 4) == 0);
}

TEST_CASE("damage met while looking ahead is reported by the read that reaches it") {
  struct DamagedStream : ByteStream {
    std::string_view left = "abc";
    std::size_t read_some(char* buffer, std::size_t count) override {
      if (left.empty()) throw ReadFailure("damaged");
      const std::size_t taken = left.copy(buffer, count);
      left.remove_prefix(taken);
      return taken;
    }
  } stream;
  CHECK(stream.peek(10) == "abc");
  char buffer[10];
  CHECK(stream.read(buffer, 10) == 3);
  CHECK_THROWS_AS(stream.read(buffer, 10), ReadFailure);
}

TEST_CASE("an entry over the limit is refused, not cut") {
  MemoryStream stream("abcdef");
  CHECK_THROWS_AS(stream.read_all(5), ReadFailure);
}

TEST_CASE("varints read back, and damage is noticed") {
  std::string bytes;
  for (std::uint64_t value : {0ull, 127ull, 128ull, 1ull << 40, ~0ull}) put_varint(bytes, value);
  put_string(bytes, "word");
  VarintReader reader(bytes);
  for (std::uint64_t value : {0ull, 127ull, 128ull, 1ull << 40, ~0ull})
    CHECK(reader.number() == value);
  CHECK(reader.string() == "word");
  CHECK((reader.ok() && reader.at_end()));
  CHECK(reader.number() == 0);
  CHECK_FALSE(reader.ok());
  for (std::int64_t value : {0ll, -1ll, 1ll, -5000000000ll})
    CHECK(unzigzag(zigzag(value)) == value);
}

TEST_CASE("a string that claims more bytes than there are is damage") {
  VarintReader reader(
      std::string_view("\x05"
                       "ab"));
  CHECK(reader.string().empty());
  CHECK_FALSE(reader.ok());
}

TEST_CASE("globs match whole paths") {
  auto [pattern, path, match] = GENERATE(table<std::string, std::string, bool>({
      {"*", "", true},
      {"2000/*", "2000/07/a.txt", true},
      {"*.zip!*", "x/a.zip!b/c.html", true},
      {"*.txt", "a.txt.gz", false},
      {"a?c",
       "a\xc3\xa9"
       "c",
       true},
      {"a?c", "ac", false},
      {"*a*b*c", "xaxxbxbxc", true},
      {"", "a", false},
  }));
  CAPTURE(pattern, path);
  CHECK(glob_match(pattern, path) == match);
}

TEST_CASE("a hash does not depend on how the bytes are cut") {
  Hasher hasher;
  hasher.add("Pyong");
  hasher.add("yang");
  CHECK(hasher.value() == hash64("Pyongyang"));
  CHECK(to_hex(255) == "00000000000000ff");
}
