// SPDX-License-Identifier: GPL-2.0-or-later
// Opening an index, what it says of itself, and reading on while the next generation is published.
#include "catch.hpp"

#include "failure.hpp"
#include "open_archive.hpp"

#include <sys/wait.h>
#include <unistd.h>

using namespace dateline;
using namespace dateline::test;

namespace {

/// Publishes `plan` in place of what is there, and removes the files of before.
void replace(const std::filesystem::path& directory, const IndexPlan& plan) {
  publish_index(directory, plan);
  for (const auto& entry : std::filesystem::directory_iterator(directory)) {
    const std::string name = entry.path().filename().string();
    const bool old_shard =
        name.starts_with("shard-") && std::stoul(name.substr(6)) < plan.first_shard;
    const bool old_sources = name.starts_with("sources-") &&
                             name != "sources-" + std::to_string(plan.generation) + ".zst";
    if (old_shard || old_sources) std::filesystem::remove_all(entry.path());
  }
}

/// Generation `number`: as many articles, in a shard of their own.
IndexPlan generation(std::uint32_t number) {
  IndexPlan plan;
  plan.generation = number;
  plan.first_shard = number;
  plan.shards.emplace_back();
  for (std::uint32_t i = 0; i < number; ++i)
    plan.shards[0].push_back(story("g" + std::to_string(number) + " " + std::to_string(i), "body")
                                 .from("Courier")
                                 .at("a.txt"));
  return plan;
}

}  // namespace

TEST_CASE("deleted articles never show") {
  IndexPlan plan;
  plan.shards = {
      {story("1", "one two").from("A").on("2000"), story("2", "one two").from("A").on("2000")},
      {story("3", "one two").from("A").on("2000")}};
  plan.deleted = {{1, 1}, {2, 1}};
  const OpenArchive archive(plan);
  for (const Query& query : {everything(), word("one"), phrase({"one", "two"}), no(word("absent")),
                             value(Field::source, "A"), published("2000", "2000"),
                             value(Field::path, "*", true), about_years(2000, 2000)}) {
    CAPTURE(to_string(query));
    CHECK(archive.found(query) == Headlines{"2"});
    CHECK(archive.index.count(query) == 1);
    CHECK(archive.index.facets({Field::source}, query)[0].counts ==
          std::vector<FacetCount>{{"A", 1}});
  }
  CHECK(archive.index.info().articles == 1);
}

TEST_CASE("an open index goes on reading its generation after the next is published") {
  const TempDirectory directory;
  replace(directory.path(), generation(2));
  const Index index = Index::open(directory.path());
  replace(directory.path(), generation(3));
  CHECK_FALSE(std::filesystem::exists(directory / "shard-0002"));
  CHECK(index.count(word("body")) == 2);
  SearchOptions options;
  options.names = true;
  const ResultPage page = index.search(phrase({"body"}), options);
  REQUIRE(page.hits.size() == 2);
  CHECK(page.hits[0].snippet.text == "body");
  CHECK(page.hits[0].headline.starts_with("g2"));
  CHECK(index.facets({Field::source}, everything())[0].counts ==
        std::vector<FacetCount>{{"Courier", 2}});
  CHECK(index.articles("a.txt").size() == 2);
  CHECK(index.info().generation == 2);
  CHECK(Index::open(directory.path()).count(word("body")) == 3);
}

TEST_CASE("an index opens at any moment while generations are published") {
  constexpr std::uint32_t generations = 25;
  const TempDirectory directory;
  replace(directory.path(), generation(1));
  const pid_t writer = ::fork();
  REQUIRE(writer >= 0);
  if (writer == 0) {
    try {
      for (std::uint32_t number = 2; number <= generations; ++number)
        replace(directory.path(), generation(number));
      ::_exit(0);
    } catch (...) {
      ::_exit(1);
    }
  }
  std::uint64_t last = 0, opened = 0;
  int status = -1;
  bool writing = true;
  while (writing && last < generations) {
    const Index index = Index::open(directory.path());
    const std::uint64_t number = index.info().generation;
    REQUIRE(number >= last);
    REQUIRE(index.count(everything()) == number);
    REQUIRE(index.search(word("body")).matches == number);
    last = number;
    ++opened;
    writing = ::waitpid(writer, &status, WNOHANG) != writer;
  }
  // The directory must outlive its writer.
  if (writing) REQUIRE(::waitpid(writer, &status, 0) == writer);
  CHECK(status == 0);
  CHECK(opened > 1);
  CHECK(Index::open(directory.path()).count(everything()) == generations);
}

TEST_CASE("a place without an index is told from one whose index is damaged or newer") {
  const TempDirectory directory;
  CHECK(code_of([&] { Index::open(directory.path()); }) == number(ErrorCode::index_not_found));
  CHECK(code_of([&] { Index::open(directory / "absent"); }) == number(ErrorCode::index_not_found));
  write_file(directory / "manifest", "dateline index\nschema 99\n");
  CHECK(code_of([&] { Index::open(directory.path()); }) == number(ErrorCode::index_newer));
  write_file(directory / "manifest", "what?");
  CHECK(code_of([&] { Index::open(directory.path()); }) == number(ErrorCode::index_corrupt));
}

TEST_CASE("a place that can't be looked at is not one without an index") {
  const TempDirectory directory;
  std::filesystem::create_symlink("loop", directory / "loop");
  const auto failure = failure_of([&] { Index::open(directory / "loop"); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::io);
  CHECK(failure->message == "cannot open " + (directory / "loop" / "manifest").string() +
                                ": Too many levels of symbolic links");
}

TEST_CASE("the nearest index is found upwards, as git finds its own") {
  const TempDirectory directory;
  std::filesystem::create_directories(directory / "news" / "2000" / "07");
  CHECK_FALSE(Index::find(directory / "news" / "2000"));
  publish_index(directory / "news" / ".dateline", std::vector<Story>{story("1")});
  const auto expected = directory / "news" / ".dateline";
  CHECK(Index::find(directory / "news" / "2000" / "07") == expected);
  CHECK(Index::find(directory / "news") == expected);
  CHECK(Index::find(directory / "news" / "2000" / "..") == expected);
  CHECK_FALSE(Index::find(directory.path()));
  // One that has lost its manifest is not passed over, nor one that may not be looked at.
  std::filesystem::create_directories(directory / "news" / "1999" / "12");
  write_file(directory / "news" / "1999" / ".dateline" / "sources-3.zst", "");
  CHECK(Index::find(directory / "news" / "1999" / "12") ==
        directory / "news" / "1999" / ".dateline");
  std::filesystem::create_symlink(".dateline", directory / "news" / "1999" / "12" / ".dateline");
  CHECK(Index::find(directory / "news" / "1999" / "12") ==
        directory / "news" / "1999" / "12" / ".dateline");
  // A directory of that name without anything of an index is none.
  std::filesystem::create_directories(directory / "news" / "2000" / ".dateline");
  CHECK(Index::find(directory / "news" / "2000" / "07") == expected);
}

TEST_CASE("an index knows its numbers") {
  const TempDirectory directory;
  IndexPlan plan;
  plan.generation = 7;
  plan.shards = {{story("One", "12345").in("en").at("a.zip!1"), story("2").in("de").at("a.zip!2")},
                 {story("3").in("en").at("b.txt")}};
  plan.deleted = {{1, 2}};
  plan.failed = {{"c.pdf", 0, 0, 0, {{"c.pdf", SourceState::skipped, "", "not a news format", {}}}},
                 {"d.zip", 0, 0, 0, {{"d.zip", SourceState::failed, "zip", "damaged", {}}}}};
  const OpenArchive archive(plan);
  const IndexInfo info = archive.index.info();
  CHECK(info.path == archive.directory.path());
  CHECK(info.generation == 7);
  CHECK(info.schema == store::schema_version);
  CHECK(info.created == "2026-01-02T03:04:05Z");
  CHECK(info.articles == 2);
  CHECK(info.roots == Headlines{archive.directory.path().parent_path().string()});
  CHECK(info.sources_read == 2);
  CHECK(info.sources_skipped == 1);
  CHECK(info.sources_failed == 1);
  REQUIRE(info.shards.size() == 2);
  CHECK(info.shards[0].name == "shard-0001");
  CHECK(info.shards[0].articles == 1);
  CHECK(info.shards[0].deleted == 1);
  CHECK(info.shards[0].files.size() == 6);
  std::uint64_t bytes = 0;
  for (const auto& [part, size] : info.parts) bytes += size;
  CHECK(bytes == info.index_bytes);
}

TEST_CASE("sources that were not read are listed with their reasons") {
  IndexPlan plan;
  plan.shards = {{story("1").at("b.txt")}};
  plan.failed = {
      {"a.zip", 0, 0, 0, {{"a.zip", SourceState::failed, "zip", "damaged", {}}}},
      {"c.pdf", 0, 0, 0, {{"c.pdf", SourceState::skipped, "", "not a news format", {}}}}};
  CHECK(OpenArchive(plan).index.problems() ==
        std::vector<SourceProblem>{{"a.zip", SourceState::failed, "zip", "damaged"},
                                   {"c.pdf", SourceState::skipped, "", "not a news format"}});
}

TEST_CASE("a query explains itself: the tree, then the terms") {
  const OpenArchive archive({story("1", "votes").from("A")});
  const Query query = all_of({word("votes"), value(Field::source, "A")});
  const std::string text = archive.index.explain(query);
  CHECK(text.starts_with(to_string(query) + "\n"));
  CHECK(text.find("vote") != std::string::npos);
  CHECK(text.find("XSRCa") != std::string::npos);
}
