// SPDX-License-Identifier: GPL-2.0-or-later
// Posting lists gathered in memory, spilled in runs, merged and cut into chunks.
#include "catch.hpp"

#include "base/varint.hpp"
#include "failure.hpp"
#include "glass/chunks.hpp"
#include "glass/keys.hpp"
#include "glass/lists.hpp"
#include "glass/runs.hpp"
#include "random_article.hpp"
#include "read_table.hpp"
#include "temp_directory.hpp"

#include <filesystem>
#include <map>

using namespace dateline;
using namespace dateline::test;

namespace {

/// By term: documents and frequencies within them.
using Model = std::map<std::string, std::map<std::uint32_t, std::uint32_t>>;

/// Documents of which some terms are in all and some in few.
Model some_postings(std::uint32_t documents, std::uint32_t terms) {
  Random random(documents + terms);
  Model model;
  for (std::uint32_t document = 1; document <= documents; ++document)
    for (std::uint32_t term = 0; term < terms; ++term)
      if (random.chance(1 + term * term))
        model["term" + std::to_string(term)][document] = random.below(random.chance(9) ? 3e9 : 90);
  return model;
}

std::string encode(const std::map<std::uint32_t, std::uint32_t>& postings) {
  std::string bytes;
  std::uint32_t last = 0;
  for (const auto& [document, wdf] : postings) {
    put_varint(bytes, document - last - 1);
    put_varint(bytes, wdf);
    last = document;
  }
  return bytes;
}

std::uint64_t sum(const std::map<std::uint32_t, std::uint32_t>& postings) {
  std::uint64_t all = 0;
  for (const auto& [document, wdf] : postings) all += wdf;
  return all;
}

void add(glass::PostingLists& lists, const Model& model, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t document = first; document <= last; ++document)
    for (const auto& [term, postings] : model)
      if (const auto found = postings.find(document); found != postings.end())
        lists.add(term, document, found->second);
}

/// The postlist table that `write` makes.
template <typename Write>
Entries chunks_of(Write&& write) {
  const TempDirectory directory;
  NewFile file(directory / "table");
  glass::Table table(file, 0);
  glass::PostingChunks chunks(table);
  write(chunks);
  const glass::TableRoot root = table.finish();
  std::string blocks(file.size(), '\0');
  file.read(0, blocks.data(), blocks.size());
  return TableReader(blocks, root, 0).read();
}

}  // namespace

TEST_CASE("lists hold what was added, in order of the terms") {
  const std::uint32_t documents = GENERATE(1u, 2u, 30u, 5000u);
  const Model model = some_postings(documents, 40);
  glass::PostingLists lists;
  CHECK(lists.empty());
  add(lists, model, 1, documents);
  auto wanted = model.begin();
  lists.visit_sorted([&](std::string_view term, const glass::PostingList& list) {
    REQUIRE(wanted != model.end());
    CHECK(term == wanted->first);
    CHECK(list.frequency == wanted->second.size());
    CHECK(list.collection_frequency == sum(wanted->second));
    CHECK(list.entries == encode(wanted->second));
    ++wanted;
  });
  CHECK(wanted == model.end());
}

TEST_CASE("a hundred thousand terms stay apart") {
  glass::PostingLists lists;
  constexpr std::uint32_t terms = 100'000;
  for (std::uint32_t document = 1; document <= 2; ++document)
    for (std::uint32_t term = 0; term < terms; ++term) lists.add(std::to_string(term), document, 1);
  std::uint32_t seen = 0;
  std::string last;
  bool sorted = true, complete = true;
  lists.visit_sorted([&](std::string_view term, const glass::PostingList& list) {
    sorted = sorted && last < term;
    complete = complete && list.frequency == 2;
    last = term;
    ++seen;
  });
  CHECK(seen == terms);
  CHECK(sorted);
  CHECK(complete);
}

TEST_CASE("a term twice in a document is refused") {
  glass::PostingLists lists;
  lists.add("river", 1, 1);
  lists.add("river", 2, 1);
  const auto failure = failure_of([&] { lists.add("river", 2, 1); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::invalid_argument);
  CHECK(failure->message == "the term 'river' occurs twice in document 2");
}

TEST_CASE("a list given in parts makes the chunks of the whole") {
  const Model model = some_postings(20'000, 4);
  const auto whole = chunks_of([&](glass::PostingChunks& chunks) {
    for (const auto& [term, postings] : model) {
      chunks.begin(glass::postings_key(term), static_cast<std::uint32_t>(postings.size()), 5);
      chunks.add(encode(postings));
      chunks.end();
    }
  });
  CHECK(whole.size() > model.size());
  const auto parts = chunks_of([&](glass::PostingChunks& chunks) {
    for (const auto& [term, postings] : model) {
      chunks.begin(glass::postings_key(term), static_cast<std::uint32_t>(postings.size()), 5);
      std::map<std::uint32_t, std::uint32_t> part;
      for (const auto& posting : postings) {
        part.insert(posting);
        if (part.size() < posting.first % 700) continue;
        chunks.add(encode(part));
        part.clear();
      }
      if (!part.empty()) chunks.add(encode(part));
      chunks.end();
    }
  });
  CHECK(parts == whole);
}

TEST_CASE("more than 2^32 occurrences of a term are refused, of all terms together they are not") {
  const std::string entries = encode({{1, 0xffffffff}, {2, 1}});
  const auto write = [&](std::string_view term) {
    return [&entries, term](glass::PostingChunks& chunks) {
      chunks.begin(glass::postings_key(term), 2, std::uint64_t{1} << 32);
      chunks.add(entries);
      chunks.end();
    };
  };
  CHECK(chunks_of(write("")).size() == 1);
  const auto failure = failure_of([&] { chunks_of(write("flood")); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::invalid_argument);
  CHECK(failure->message ==
        "the number of occurrences of a term is 4294967296: Xapian counts to 2^32 - 1");
}

TEST_CASE("merged runs give every key once, with what each run has of it") {
  const TempDirectory directory;
  const std::uint32_t count = GENERATE(1u, 2u, 7u, 60u);
  const std::uint64_t memory = GENERATE(std::uint64_t{1}, std::uint64_t{1} << 20);
  CAPTURE(count, memory);
  Random random(count);
  struct Merged {
    std::uint64_t frequency = 0, collection_frequency = 0;
    std::vector<std::string> bodies;
  };
  std::map<std::string, Merged> model;
  glass::Runs runs(directory / "runs");
  for (std::uint32_t run = 0; run < count; ++run) {
    runs.begin_run();
    for (int key = 0; key < 300; ++key) {
      // The first run stays empty if there are others.
      if ((run == 0 && count > 1) || random.chance(3)) continue;
      const std::string name = "key" + std::to_string(1000 + key);
      const std::string body(random.below(random.chance(30) ? 5000 : 9),
                             static_cast<char>('a' + run));
      runs.put(name, run, std::uint64_t{run} << 33, body);
      Merged& merged = model[name];
      merged.frequency += run;
      merged.collection_frequency += std::uint64_t{run} << 33;
      merged.bodies.push_back(body);
    }
  }
  glass::RunMerger merger(runs.open(memory));
  for (const auto& [name, merged] : model) {
    REQUIRE(merger.next());
    CHECK(merger.key() == name);
    CHECK(merger.frequency() == merged.frequency);
    CHECK(merger.collection_frequency() == merged.collection_frequency);
    std::vector<std::string> bodies;
    merger.visit_bodies([&](std::string_view body) { bodies.emplace_back(body); });
    CHECK(bodies == merged.bodies);
  }
  CHECK_FALSE(merger.next());
}

TEST_CASE("a temporary file that was cut short is an error that names it") {
  const TempDirectory directory;
  glass::Runs runs(directory / "runs");
  runs.begin_run();
  runs.put("key", 1, 1, std::string(5000, 'x'));
  CHECK(runs.open(1).front().next());
  std::filesystem::resize_file(directory / "runs", 2000);
  const auto failure = failure_of([&] {
    glass::RunMerger merger(runs.open(1));
    while (merger.next()) merger.visit_bodies([](std::string_view) {});
  });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::io);
  CHECK(failure->message == "cannot read " + (directory / "runs").string() + ": it was cut short");
}
