// SPDX-License-Identifier: GPL-2.0-or-later
// Shards that the installed Xapian can't read.
#include "catch.hpp"

#include "failure.hpp"
#include "index/shard_reader.hpp"
#include "small_index.hpp"
#include "temp_directory.hpp"

#include <string>

using namespace dateline;
using namespace dateline::test;

namespace {

/// What opening a shard throws whose database has `bytes` at `offset`.
std::optional<Failure> open_with(std::size_t offset, std::string_view bytes,
                                 std::filesystem::path& file) {
  const TempDirectory directory;
  const WrittenShard written = write_shard(directory.path(), 1, {story("Flood recedes")});
  file = directory / "shard-0001" / "postings.xapian";
  std::string database = read_file(file);
  database.replace(offset, bytes.size(), bytes);
  write_file(file, database);
  return failure_of([&] { ShardReader(directory.path(), written.shard); });
}

}  // namespace

TEST_CASE("a shard of another format version is an error that says so") {
  constexpr std::size_t version_offset = 14;
  std::filesystem::path file;
  // With a UUID of Xapian's own behind the version: that of ours knows the block's checksum.
  const auto failure =
      open_with(version_offset, GENERATE("\x04\x6f@@@@@@@", "\x14\x21@@@@@@@"), file);
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_newer);
  CHECK(failure->message.starts_with(file.string() + ": "));
  CHECK(failure->message.find("version") != std::string::npos);
  CHECK(failure->hint == "the installed Xapian can't read this shard; use 1.4.18 or later");
}

TEST_CASE("a shard whose first block was changed is never shown to Xapian") {
  const TempDirectory directory;
  const WrittenShard written = write_shard(directory.path(), 1, {story("Flood recedes")});
  const std::filesystem::path file = directory / "shard-0001" / "postings.xapian";
  const std::string database = read_file(file);
  // From the format's version on, to where nothing is, but for the half of the UUID that is the
  // tables' hash.
  for (std::size_t at = 14; at < 200; ++at) {
    if (at >= 16 && at < 24) continue;
    std::string damaged = database;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    write_file(file, damaged);
    CAPTURE(at);
    CHECK(code_of([&] { ShardReader(directory.path(), written.shard); }) ==
          number(ErrorCode::index_corrupt));
  }
}

TEST_CASE("a shard that is no Xapian database at all is damaged") {
  std::filesystem::path file;
  const auto failure = open_with(0, "no Xapian here", file);
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_corrupt);
  CHECK(failure->message.starts_with(file.string() + ": "));
}
