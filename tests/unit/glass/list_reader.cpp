// SPDX-License-Identifier: GPL-2.0-or-later
// Lists read back from a database that is damaged: an error or other lists, nothing worse. That
// sound ones read right is for tests/unit/index/shard_writers.cpp, which has Xapian to compare
// with.
#include "catch.hpp"

#include "failure.hpp"
#include "glass/list_reader.hpp"
#include "glass/writer.hpp"
#include "random_article.hpp"
#include "temp_directory.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

std::string database(std::uint32_t documents) {
  const TempDirectory directory;
  glass::Writer writer(directory / "db", 64u << 20);
  Random random(documents);
  writer.set_metadata("long", std::string(20'000, 'm'));
  for (std::uint32_t document = 0; document < documents; ++document) {
    writer.add_term("all", 1);
    for (std::uint32_t left = random.below(20); left > 0; --left)
      writer.add_term(std::string("w\0", 2) + std::to_string(document * 31 % 97 + left * 100),
                      left);
    writer.end_document(random.text(9));
  }
  writer.finish();
  return read_file(directory / "db");
}

/// Reads all there is; the number of postings.
std::uint64_t read_all(const std::string& bytes) {
  glass::ListReader reader(bytes, "db");
  std::uint64_t postings = 0;
  while (reader.next()) reader.visit([&](std::uint32_t, std::uint32_t) { ++postings; });
  return postings;
}

}  // namespace

TEST_CASE("a database without documents has no lists") { CHECK(read_all(database(0)) == 0); }

TEST_CASE("what is no database is an error that names it") {
  const std::string bytes = GENERATE(as<std::string>(), "", "no database", std::string(8192, '\0'));
  const auto failure = failure_of([&] { read_all(bytes); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_corrupt);
  CHECK(failure->message.starts_with("db "));
}

TEST_CASE("a damaged database gives an error or other lists, and ends") {
  const std::string sound = database(2500);
  const std::uint64_t postings = read_all(sound);
  CHECK(postings > 2 * 2500);
  Random random(1);
  std::uint64_t errors = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string damaged = sound;
    for (std::uint32_t left = 1 + random.below(3); left > 0; --left)
      damaged[random.below(static_cast<std::uint32_t>(damaged.size()))] =
          static_cast<char>(random.below(256));
    if (random.chance(20)) damaged.resize(random.below(static_cast<std::uint32_t>(sound.size())));
    std::uint64_t read = 0;
    const auto failure = failure_of([&] { read = read_all(damaged); });
    REQUIRE(read <= damaged.size());
    if (!failure) continue;
    REQUIRE(failure->code == ErrorCode::index_corrupt);
    ++errors;
  }
  CHECK(errors > 100);
}
