// SPDX-License-Identifier: GPL-2.0-or-later
// Damaged, hostile and encrypted archives: what is refused, what is kept.
#include "catch.hpp"

#include "packing.hpp"

using namespace dateline;
using namespace dateline::source;

namespace {

/// Text that packs badly, so that damage hits it rather than its neighbours.
std::string noise(std::size_t size) {
  std::string text;
  unsigned state = 1;
  while (text.size() < size) {
    state = state * 1664525u + 1013904223u;
    text += static_cast<char>('!' + static_cast<int>((state >> 16) % 90));
  }
  return text;
}

}  // namespace

TEST_CASE("a truncated archive gives what lies before the cut") {
  auto [format, filter] = GENERATE(table<std::string, std::string>({{"ustar", "none"},
                                                                    {"ustar", "gzip"},
                                                                    {"ustar", "zstd"},
                                                                    {"zip", "none"},
                                                                    {"newc", "none"}}));
  CAPTURE(format, filter);
  // Decompressors keep back what they have of a block that is cut.
  const std::string first = noise(100'000);
  const std::string whole =
      pack(format, filter, {{"first.txt", first}, {"second.txt", noise(500'000)}});
  const Unpacked unpacked = unpack("x", whole.substr(0, whole.size() * 3 / 4));
  REQUIRE_FALSE(unpacked.entries.empty());
  CHECK(unpacked.entries[0] == std::pair<std::string, std::string>("x!first.txt", first));
  REQUIRE_FALSE(unpacked.problems.empty());
  CHECK(unpacked.problems[0].path == "x!second.txt");
  CHECK(unpacked.problems.back().path == "x");
  CHECK(unpacked.problems.back().state == SourceState::partial);
  CHECK(unpacked.problems.back().reason.find("damaged ") == 0);
}

TEST_CASE("a damaged member doesn't harm its neighbours") {
  std::string zip =
      pack("zip", "none", {{"a.txt", noise(2000)}, {"b.txt", noise(2000)}, {"c.txt", "Third."}});
  const std::size_t second = zip.find("b.txt");
  for (std::size_t i = 100; i < 400; ++i) zip[second + i] = '\xff';
  const Unpacked unpacked = unpack("x.zip", zip);
  REQUIRE(unpacked.entries.size() == 3);
  CHECK(unpacked.entries[2] == std::pair<std::string, std::string>("x.zip!c.txt", "Third."));
  REQUIRE(unpacked.problems.size() == 1);
  CHECK(unpacked.problems[0].path == "x.zip!b.txt");
}

TEST_CASE("a tar archive is read on behind a damaged header") {
  std::string tar = pack("ustar", "none", {{"a.txt", "A."}, {"b.txt", "B."}, {"c.txt", "C."}});
  tar[tar.find("b.txt")] = '\x01';
  const Unpacked unpacked = unpack("x.tar", tar);
  CHECK(unpacked.entries == Members{{"x.tar!a.txt", "A."}, {"x.tar!c.txt", "C."}});
  REQUIRE(unpacked.problems.size() == 1);
  CHECK(unpacked.problems[0].path == "x.tar");
  CHECK(unpacked.problems[0].state == SourceState::partial);
}

TEST_CASE("encrypted members are reported") {
  const std::string zip = pack("zip", "none", {{"a.txt", "Secret."}, {"b.txt", "Secret too."}},
                               "zip:encryption=aes256");
  const Unpacked unpacked = unpack("x.zip", zip);
  CHECK(unpacked.entries.empty());
  REQUIRE(unpacked.problems.size() == 2);
  CHECK(unpacked.problems[0] ==
        SourceProblem{"x.zip!a.txt", SourceState::failed, "zip", "encrypted"});
}

TEST_CASE("an archive bomb is refused with a reason") {
  const std::string zeros(8'000'000, '0');
  auto [name, bytes] = GENERATE_COPY(table<std::string, std::string>({
      {"x.gz", pack("raw", "gzip", {{"x", zeros}})},
      {"x.zip", pack("zip", "none", {{"a.txt", zeros}, {"b.txt", zeros}})},
      {"x.tar.zst", pack("ustar", "zstd", {{"a.txt", zeros}, {"b.txt", zeros}})},
  }));
  CAPTURE(name);
  ReadOptions options;
  options.max_ratio = 100;
  const Unpacked unpacked = unpack(name, bytes, options);
  REQUIRE_FALSE(unpacked.problems.empty());
  CHECK(unpacked.problems.back().path == name);
  CHECK(unpacked.problems.back().reason ==
        "unpacks to more than 100 times its size, as an archive bomb does");
  for (const auto& [entry, content] : unpacked.entries) CHECK(content.size() < zeros.size());
}

TEST_CASE("a bomb inside an archive is held against the file on disk") {
  std::string bomb = pack("raw", "gzip", {{"x", std::string(4'000'000, '0')}});
  for (int i = 0; i < 2; ++i) bomb = pack("zip", "none", {{"x", bomb}});
  ReadOptions options;
  options.max_ratio = 100;
  const Unpacked unpacked = unpack("x.zip", bomb, options);
  REQUIRE_FALSE(unpacked.problems.empty());
  CHECK(unpacked.problems.back().path == "x.zip");
  CHECK(unpacked.problems.back().reason ==
        "unpacks to more than 100 times its size, as an archive bomb does");
}

TEST_CASE("text that packs well is no bomb") {
  std::string text;
  while (text.size() < 3'000'000) text += "They stood about on the beach and looked at us.\n";
  const Unpacked unpacked = unpack("x.gz", pack("raw", "gzip", {{"x", text}}));
  CHECK(unpacked.problems.empty());
  CHECK(unpacked.entries.at(0).second == text);
}

TEST_CASE("archives nested too deep are refused, and only they") {
  std::string nested = pack("ustar", "none", {{"deep.txt", "Deep."}});
  for (int i = 0; i < 3; ++i)
    nested = pack("ustar", "none", {{"n.tar", nested}, {"flat.txt", "Flat."}});
  ReadOptions options;
  options.max_depth = 3;
  const Unpacked unpacked = unpack("x.tar", nested, options);
  CHECK(unpacked.entries.size() == 3);
  CHECK(unpacked.problems ==
        std::vector<SourceProblem>{{"x.tar!n.tar!n.tar!n.tar", SourceState::failed, "tar",
                                    "archives nested deeper than 3 levels"}});
  options.max_depth = 4;
  CHECK(unpack("x.tar", nested, options).entries.size() == 4);
}

TEST_CASE("files packed again and again count as nested") {
  std::string packed = "text";
  for (int i = 0; i < 6; ++i) packed = pack("raw", i % 2 == 0 ? "gzip" : "zstd", {{"x", packed}});
  const Unpacked unpacked = unpack("x.gz", packed);
  CHECK(unpacked.entries.empty());
  REQUIRE(unpacked.problems.size() == 1);
  CHECK(unpacked.problems[0].reason == "archives nested deeper than 4 levels");
}

TEST_CASE("an archive of too many members is refused at the first too many") {
  Members members;
  for (int i = 0; i < 20; ++i) members.emplace_back(std::to_string(i), "x");
  ReadOptions options;
  options.max_members = 5;
  const Unpacked unpacked = unpack("x.tar", pack("ustar", "none", members), options);
  CHECK(unpacked.entries.size() == 5);
  REQUIRE(unpacked.problems.size() == 1);
  CHECK(unpacked.problems[0].reason == "holds more than 5 members");
}

TEST_CASE("what only begins like an archive is damaged, not a crash") {
  const std::string bytes =
      GENERATE(as<std::string>{}, "PK\x03\x04garbage", "7z\xbc\xaf\x27\x1cgarbage",
               "\x1f\x8b\x08garbage", "BZh9garbage", "\x28\xb5\x2f\xfdgarbage");
  const Unpacked unpacked = unpack("x", bytes);
  REQUIRE_FALSE(unpacked.problems.empty());
  for (const auto& [entry, content] : unpacked.entries) CHECK(content.empty());
}
