// SPDX-License-Identifier: GPL-2.0-or-later
// The table of sources and the lists of deleted articles, written and read back.
#include "catch.hpp"

#include "damage.hpp"
#include "failure.hpp"
#include "random_article.hpp"
#include "store/coding.hpp"
#include "store/sources.hpp"
#include "temp_directory.hpp"

using namespace dateline;
using namespace dateline::test;
using store::EntryRow;
using store::FileRow;
using store::RecordRow;
using store::SourceTable;

namespace {

FileRow file(std::string name, std::vector<EntryRow> entries) {
  FileRow row;
  row.name = std::move(name);
  row.entries = std::move(entries);
  return row;
}

SourceTable random_table(std::uint32_t seed) {
  Random random(seed);
  SourceTable table;
  for (std::uint32_t files = random.below(6); files > 0; --files) {
    FileRow row = file(random.text(4), {});
    row.root = random.below(3);
    row.size = std::uint64_t{random.below(1u << 31)} << random.below(30);
    row.mtime_ns = (std::int64_t{random.below(1u << 31)} << 30) - (std::int64_t{1} << 60);
    for (std::uint32_t entries = random.below(4); entries > 0; --entries) {
      EntryRow entry{random.chance(2) ? row.name + random.text(3) : random.text(3),
                     static_cast<SourceState>(random.below(4)),
                     random.text(1),
                     random.text(2),
                     {}};
      for (std::uint32_t records = random.below(4); records > 0; --records) {
        RecordRow record;
        record.hash = std::uint64_t{random.below(1u << 31)} << 33 | random.below(1u << 31);
        record.articles = random.below(3);
        if (record.articles > 0) record.first = {random.below(10), 1 + random.below(1u << 30)};
        record.has_problem = random.chance(2);
        entry.records.push_back(record);
      }
      row.entries.push_back(std::move(entry));
    }
    table.push_back(std::move(row));
  }
  return table;
}

}  // namespace

TEST_CASE("the table of sources gives back every row") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const SourceTable table = random_table(seed);
    CAPTURE(seed);
    REQUIRE(store::decode_sources(store::encode_sources(table), "sources") == table);
  }
}

TEST_CASE("every state, a file before 1970 and an entry with another name survive") {
  SourceTable table{file("a.zip", {{"a.zip!b.html", SourceState::read, "html", "", {}},
                                   {"elsewhere", SourceState::partial, "", "ends early", {}},
                                   {"a.zip", SourceState::failed, "zip", "damaged", {}},
                                   {"a.zip!c.gif", SourceState::skipped, "", "an image", {}}})};
  table[0].mtime_ns = -1;
  CHECK(store::decode_sources(store::encode_sources(table), "sources") == table);
}

TEST_CASE("a damaged table of sources is refused by name, never read as another") {
  const SourceTable table{
      file("1994/vote.txt", {{"1994/vote.txt", SourceState::read, "text", "", {{7, {1, 1}, 1}}}})};
  const std::string whole = store::encode_sources(table);
  for_each_damage(whole, [&](const std::string& damaged, const std::string& what) {
    CAPTURE(what);
    SourceTable read;
    const auto failure =
        failure_of([&] { read = store::decode_sources(damaged, "index/sources-9.zst"); });
    if (!failure) {
      REQUIRE(read == table);
      return;
    }
    REQUIRE(failure->code == ErrorCode::index_corrupt);
    REQUIRE(failure->message.find("index/sources-9.zst is damaged: ") == 0);
  });
}

TEST_CASE("rows that make no sense are refused although their frame is whole") {
  const auto failure =
      failure_of([] { (void)store::decode_sources(store::compress("\x05nonsense", 1), "s.zst"); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_corrupt);
  CHECK(failure->message == "s.zst is damaged: its rows make no sense");
}

TEST_CASE("lists of deleted articles read back") {
  const auto articles = GENERATE(std::vector<std::uint32_t>{}, std::vector<std::uint32_t>{1},
                                 std::vector<std::uint32_t>{1, 2, 3, 1000, 0xffffffffu});
  const TempDirectory directory;
  write_file(directory / "deleted-9", store::encode_deleted(articles));
  CHECK(store::read_deleted(directory / "deleted-9", 0xffffffffu) == articles);
}

TEST_CASE("a list of deleted articles that is cut off or too long is refused by name") {
  const TempDirectory directory;
  const auto path = directory / "deleted-9";
  const std::string whole = store::encode_deleted({5, 700, 90'000});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    write_file(path, whole.substr(0, size));
    CHECK(code_of([&] { (void)store::read_deleted(path, 100'000); }) ==
          number(ErrorCode::index_corrupt));
  }
  write_file(path, whole + "x");
  const auto failure = failure_of([&] { (void)store::read_deleted(path, 100'000); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_corrupt);
  CHECK(failure->message == path.string() + " is damaged: its rows make no sense");
}

TEST_CASE("a list of deleted articles with any byte changed is refused") {
  const TempDirectory directory;
  const auto path = directory / "deleted-9";
  for_each_damage(store::encode_deleted({5, 700, 90'000}),
                  [&](const std::string& damaged, const std::string& what) {
                    CAPTURE(what);
                    write_file(path, damaged);
                    CHECK(code_of([&] { (void)store::read_deleted(path, 100'000); }) ==
                          number(ErrorCode::index_corrupt));
                  });
}

TEST_CASE("a list of deleted articles that the shard doesn't have is refused") {
  const TempDirectory directory;
  const auto path = directory / "deleted-9";
  write_file(path, store::encode_deleted({5, 700}));
  CHECK(store::read_deleted(path, 700).size() == 2);
  CHECK(code_of([&] { (void)store::read_deleted(path, 699); }) == number(ErrorCode::index_corrupt));
}

TEST_CASE("a list of deleted articles that is missing is an input error") {
  const TempDirectory directory;
  CHECK(code_of([&] { (void)store::read_deleted(directory / "deleted-9", 100'000); }) ==
        number(ErrorCode::io));
}
