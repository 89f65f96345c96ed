// SPDX-License-Identifier: GPL-2.0-or-later
// Lists that are asked for, against all lists read in order; and lists read back from a database
// that is damaged: an error or other lists, nothing worse. That sound ones read right in order is
// for tests/unit/index/shard_writers.cpp, which has Xapian to compare with.
#include "catch.hpp"

#include "failure.hpp"
#include "glass/database.hpp"
#include "glass/keys.hpp"
#include "glass/list_reader.hpp"
#include "glass/posting_cursor.hpp"
#include "glass/version.hpp"
#include "glass/writer.hpp"
#include "random_article.hpp"
#include "temp_directory.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

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

using Postings = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

std::map<std::string, Postings> all_lists(const std::string& bytes) {
  glass::ListReader reader(bytes, "db");
  std::map<std::string, Postings> lists;
  while (reader.next())
    reader.visit([&](std::uint32_t document, std::uint32_t wdf) {
      lists[reader.term()].emplace_back(document, wdf);
    });
  return lists;
}

/// Spoils each block as soon as nobody keeps it.
class LentBlocks : public glass::Blocks {
 public:
  explicit LentBlocks(std::string_view file) : file_(file) {}
  Bytes block(std::uint32_t number) override {
    if (free_.empty()) {
      owned_.push_back(std::make_unique<std::string>());
      free_.push_back(owned_.back().get());
    }
    std::string* const bytes = free_.back();
    free_.pop_back();
    *bytes = glass::BlocksInMemory(file_).block(number).bytes;
    const auto spoil = [this, bytes](const std::string*) {
      std::fill(bytes->begin(), bytes->end(), '\xee');
      free_.push_back(bytes);
    };
    return {*bytes, std::shared_ptr<const std::string>(bytes, spoil)};
  }
  void fetch(std::uint32_t) const noexcept override {}

 private:
  std::string_view file_;
  std::vector<std::unique_ptr<std::string>> owned_;
  std::vector<std::string*> free_;
};

/// Notes what is read and what the system is asked for.
class NotedBlocks : public glass::Blocks {
 public:
  explicit NotedBlocks(std::string_view file) : memory_(file) {}
  Bytes block(std::uint32_t number) override {
    read.insert(number);
    return memory_.block(number);
  }
  void fetch(std::uint32_t number) const noexcept override { fetched.insert(number); }

  std::set<std::uint32_t> read;
  mutable std::set<std::uint32_t> fetched;

 private:
  glass::BlocksInMemory memory_;
};

glass::PostingCursor cursor(const std::string& bytes, std::string_view term) {
  return {std::make_unique<glass::ListReader>(std::make_shared<LentBlocks>(bytes), "db"), term};
}

/// A list from its first posting to its last, at most as many as the bytes can hold.
Postings step_through(const std::string& bytes, std::string_view term) {
  Postings postings;
  for (glass::PostingCursor at = cursor(bytes, term); at.document() <= 0xffff'ffffu; at.next()) {
    postings.emplace_back(static_cast<std::uint32_t>(at.document()), at.frequency());
    REQUIRE(postings.size() <= bytes.size());
  }
  return postings;
}

}  // namespace

TEST_CASE("a list that is asked for has the postings that reading in order finds") {
  const std::string bytes = database(30'000);
  const auto lists = all_lists(bytes);
  REQUIRE(lists.size() > 1000);
  for (const auto& [term, postings] : lists) {
    CAPTURE(term);
    REQUIRE(step_through(bytes, term) == postings);
    if (term.empty()) continue;
    REQUIRE(cursor(bytes, term).documents() == postings.size());
    REQUIRE(cursor(bytes, term + "!").documents() == 0);
  }
  for (const std::string& term :
       {std::string("al"), std::string("all\0", 4), std::string("alm"), std::string("w"),
        std::string(300, 'x'), std::string("\xff"), std::string("\0", 1)}) {
    CAPTURE(term);
    const glass::PostingCursor at = cursor(bytes, term);
    CHECK(at.documents() == 0);
    CHECK(at.document() > 0xffff'ffffu);
  }
}

TEST_CASE("the terms that begin so are those that reading in order finds") {
  const std::string bytes = database(30'000);
  const TempDirectory directory;
  write_file(directory / "db", bytes);
  const glass::Database database(directory / "db");
  for (const std::string& beginning :
       {std::string("all"), std::string("w"), std::string("w\0", 2),
        std::string("w\0"
                    "13",
                    4),
        std::string("al"), std::string("allx"), std::string("\xff")}) {
    std::vector<std::string> expected, found;
    for (const auto& [term, postings] : all_lists(bytes))
      if (term.starts_with(beginning)) expected.push_back(term);
    database.visit_terms(beginning, [&](const std::string& term) { found.push_back(term); });
    CAPTURE(beginning);
    CHECK(found == expected);
  }
}

TEST_CASE("looking for terms in a damaged database ends, in an error or with others") {
  const std::string bytes = database(2000);
  const TempDirectory directory;
  Random random(5);
  constexpr std::uint32_t first = glass::block_size;
  const auto size = static_cast<std::uint32_t>(bytes.size());
  for (int round = 0; round < 500; ++round) {
    std::string damaged = bytes;
    for (std::uint32_t left = 1 + random.below(3); left > 0; --left)
      damaged[first + random.below(size - first)] = static_cast<char>(random.below(256));
    write_file(directory / "db", damaged);
    std::size_t terms = 0;
    const auto failure = failure_of([&] {
      glass::Database(directory / "db").visit_terms("w", [&](const std::string&) { ++terms; });
    });
    REQUIRE(terms <= bytes.size());
    if (failure) REQUIRE(failure->code == ErrorCode::index_corrupt);
  }
}

TEST_CASE("skipping ends at the document or the first one behind it") {
  const std::string bytes = database(30'000);
  const auto lists = all_lists(bytes);
  Random random(3);
  for (const auto& [term, postings] : lists) {
    if (postings.size() < 200 && !random.chance(20)) continue;
    glass::PostingCursor at = cursor(bytes, term);
    for (std::uint32_t wanted = 0; wanted < 40'000;
         wanted += random.below(random.chance(4) ? 20'000 : 50)) {
      CAPTURE(term, wanted);
      at.skip_to(wanted);
      const auto expected = std::lower_bound(postings.begin(), postings.end(),
                                             std::pair<std::uint32_t, std::uint32_t>(wanted, 0));
      if (expected == postings.end()) {
        REQUIRE(at.document() > 0xffff'ffffu);
        break;
      }
      REQUIRE(at.document() == expected->first);
      REQUIRE(at.frequency() == expected->second);
    }
  }
}

TEST_CASE("skipping finds chunks of which a part lies in the block before") {
  const std::string bytes = database(100'000);
  for (std::uint32_t wanted = 1; wanted < 100'000; wanted += 150) {
    glass::PostingCursor at = cursor(bytes, "all");
    at.skip_to(wanted);
    REQUIRE(at.document() == wanted);
  }
}

TEST_CASE("blocks read from a file are those in memory, and none is behind its end") {
  const std::string bytes = database(30'000);
  const TempDirectory directory;
  write_file(directory / "db", bytes + "more");
  glass::BlocksInMemory memory(bytes);
  glass::BlocksOfFile file(directory / "db");
  const auto blocks = static_cast<std::uint32_t>(bytes.size() / glass::block_size);
  Random random(4);
  for (int i = 0; i < 3000; ++i) {
    const std::uint32_t number = random.below(blocks);
    REQUIRE(file.block(number).bytes == memory.block(number).bytes);
  }
  // A block stays while somebody keeps it.
  const glass::Blocks::Bytes first = file.block(0);
  for (std::uint32_t number = 1; number < 2000; ++number) static_cast<void>(file.block(number));
  CHECK(first.bytes == memory.block(0).bytes);
  CHECK(file.block(blocks).bytes == "more");
  CHECK(file.block(~0u).bytes.empty());
  CHECK(memory.block(~0u).bytes.empty());
}

TEST_CASE(
    "the system is asked for the leaves that looking documents up reads, and for few others") {
  const std::string bytes = database(30'000);
  const auto blocks = std::make_shared<NotedBlocks>(bytes);
  const glass::VersionBlock version = glass::read_version(*blocks, "db");
  REQUIRE(version.docdata.level > 0);
  glass::TableCursor cursor(blocks, version.docdata, "db");
  std::vector<std::string> keys;
  for (const std::uint32_t document : {1u, 2u, 9'000u, 9'001u, 15'000u, 30'000u})
    keys.push_back(glass::document_key(document));
  cursor.fetch(keys);
  const std::set<std::uint32_t> fetched = std::exchange(blocks->fetched, {});
  CHECK(fetched.size() <= keys.size() * version.docdata.level);
  blocks->read.clear();
  for (const std::string& key : keys) {
    REQUIRE(cursor.seek(key));
    CHECK(cursor.key() == key);
  }
  blocks->read.erase(version.docdata.block);
  CHECK(std::includes(fetched.begin(), fetched.end(), blocks->read.begin(), blocks->read.end()));
}

TEST_CASE("a database without documents has no lists") {
  CHECK(read_all(database(0)) == 0);
  CHECK(step_through(database(0), "all").empty());
}

TEST_CASE("what is no database is an error that names it") {
  const std::string bytes = GENERATE(as<std::string>(), "", "no database", std::string(8192, '\0'));
  const auto failure = failure_of([&] { read_all(bytes); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_corrupt);
  CHECK(failure->message.starts_with("db: "));
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
    const auto search_failure = failure_of([&] {
      static_cast<void>(step_through(damaged, "all"));
      const std::string term = std::string("w\0", 2) + std::to_string(random.below(2000));
      for (glass::PostingCursor at = cursor(damaged, term); at.document() < 3000;)
        at.skip_to(static_cast<std::uint32_t>(at.document()) + 1 + random.below(1000));
    });
    if (search_failure) REQUIRE(search_failure->code == ErrorCode::index_corrupt);
    if (!failure) continue;
    REQUIRE(failure->code == ErrorCode::index_corrupt);
    ++errors;
  }
  CHECK(errors > 100);
}
