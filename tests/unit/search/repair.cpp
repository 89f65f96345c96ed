// SPDX-License-Identifier: GPL-2.0-or-later
// Damage, and a full run that makes the index whole from its sources again.
#include "catch.hpp"

#include "failure.hpp"
#include "store/manifest.hpp"
#include "temp_directory.hpp"

#include <dateline/index.hpp>
#include <dateline/indexer.hpp>

#include <atomic>

using namespace dateline;
using namespace dateline::test;

namespace {

/// Two runs over an archive of three articles in two folders: two shards, and in the first an
/// article is deleted.
struct Damaged {
  TempDirectory directory;

  Damaged() {
    for (const char* name : {"news/a.txt", "news/b.txt", "more/c.txt"})
      write_file(directory / name,
                 "PARIS, May 6, 2004 (Reuters) - Ferry " + std::string(name) + " left.\n");
    run();
    write_file(directory / "more" / "c.txt", "ROME, May 7, 2004 (Reuters) - A ferry was late.\n");
    run();
  }
  [[nodiscard]] std::filesystem::path index() const { return directory / "index"; }
  IndexReport run(IndexOptions options = {}) { return run_over({"news", "more"}, options); }
  IndexReport run_over(const std::vector<std::string>& folders, IndexOptions options) {
    options.jobs = 1;
    options.memory = 64u << 20;
    options.note = [this](const std::string& note) { notes += note + "\n"; };
    std::vector<std::string> paths;
    for (const std::string& folder : folders) paths.push_back((directory / folder).string());
    return update_index(index(), paths, options);
  }
  IndexReport repair(bool give_up = false) {
    IndexOptions options;
    options.full = true;
    options.confirm_remove = give_up;
    return run(options);
  }
  [[nodiscard]] std::uint64_t ferries() const {
    return Index::open(index()).count({Word{Field::text, WordForm::stem, "ferry"}});
  }
  [[nodiscard]] bool sound() const { return Index::check(index()).damage.empty(); }
  void cut(const std::string& name) const {
    std::filesystem::resize_file(index() / name, std::filesystem::file_size(index() / name) - 9);
  }
  std::string notes;
};

const char* const files_of_shards[] = {"columns", "names", "words", "tokens", "postings.xapian"};

}  // namespace

TEST_CASE("a full run makes a shard anew of which a file is damaged or missing") {
  Damaged archive;
  REQUIRE(std::filesystem::exists(archive.index() / "shard-0002"));
  const std::string name =
      GENERATE_REF(from_range(std::begin(files_of_shards), std::end(files_of_shards)));
  CAPTURE(name);
  const bool missing = GENERATE(false, true);
  if (missing)
    std::filesystem::remove(archive.index() / "shard-0001" / name);
  else
    archive.cut("shard-0001/" + name);
  CHECK(code_of([&] { (void)archive.ferries(); }) == number(ErrorCode::index_corrupt));
  CHECK(code_of([&] { archive.run(); }) == number(ErrorCode::index_corrupt));
  const IndexReport report = archive.repair();
  CHECK(report.articles == 3);
  CHECK(archive.notes.find("shard-0001/" + name) != std::string::npos);
  CHECK(archive.ferries() == 3);
  CHECK(archive.sound());
}

TEST_CASE("a shard whose folder is gone is made anew, whatever else is read") {
  Damaged archive;
  std::filesystem::remove_all(archive.index() / "shard-0001");
  CHECK(code_of([&] { (void)archive.ferries(); }) == number(ErrorCode::index_corrupt));
  IndexOptions part;
  part.full = true;
  CHECK(archive.run_over({"more"}, part).damaged == 2);
  archive.repair();
  CHECK(archive.ferries() == 3);
  CHECK(archive.sound());
}

TEST_CASE("what opening doesn't see, a full run sees by the sums") {
  Damaged archive;
  const std::filesystem::path tokens = archive.index() / "shard-0001" / "tokens";
  std::string bytes = read_file(tokens);
  bytes[40] = static_cast<char>(bytes[40] ^ 1);
  write_file(tokens, bytes);
  IndexOptions options;
  options.full = true;
  CHECK(archive.run_over({"more"}, options).damaged == 2);
  CHECK_FALSE(archive.sound());
  CHECK(archive.repair().damaged == 0);
  CHECK(archive.sound());
}

TEST_CASE("a list of deleted articles that is damaged or missing is made anew by any run") {
  Damaged archive;
  const store::Manifest manifest = store::read_manifest(archive.index());
  const std::string name = "shard-0001/" + manifest.shards[0].deleted_file;
  REQUIRE(name != "shard-0001/");
  const bool full = GENERATE(false, true);
  const bool missing = GENERATE(false, true);
  if (missing)
    std::filesystem::remove(archive.index() / name);
  else
    archive.cut(name);
  CHECK(code_of([&] { (void)archive.ferries(); }) == number(ErrorCode::index_corrupt));
  if (full)
    archive.repair();
  else
    archive.run();
  CHECK(archive.notes.find(name) != std::string::npos);
  CHECK(archive.ferries() == 3);
  CHECK(archive.sound());
}

TEST_CASE("a damaged shard stays for articles that weren't read again, with or without leave") {
  Damaged archive;
  archive.cut("shard-0001/words");
  IndexOptions options;
  options.full = true;
  options.confirm_remove = GENERATE(false, true);
  options.dry_run = true;
  CHECK(archive.run_over({"more"}, options).damaged == 2);
  options.dry_run = false;
  const IndexReport report = archive.run_over({"more"}, options);
  CHECK(report.damaged == 2);
  CHECK(report.removed == 0);
  CHECK(archive.notes.find("shard-0001 stays damaged") != std::string::npos);
  CHECK(code_of([&] { (void)archive.ferries(); }) == number(ErrorCode::index_corrupt));
  CHECK(archive.repair().damaged == 0);
  CHECK(archive.ferries() == 3);
  CHECK(archive.sound());
}

TEST_CASE("a repair that is stopped gives nothing up") {
  Damaged archive;
  archive.cut("shard-0001/words");
  const std::atomic<bool> stop = true;
  IndexOptions options;
  options.full = true;
  options.confirm_remove = true;
  options.stop = &stop;
  CHECK(archive.run(options).damaged == 2);
  CHECK(archive.repair().damaged == 0);
  CHECK(archive.ferries() == 3);
}

TEST_CASE("a repair drops what is no source any more only with leave") {
  Damaged archive;
  std::filesystem::remove(archive.directory / "news" / "a.txt");
  archive.cut("shard-0001/words");
  CHECK(code_of([&] { archive.repair(); }) == number(ErrorCode::invalid_argument));
  CHECK(archive.repair(true).removed == 1);
  CHECK(archive.ferries() == 2);
  CHECK(archive.sound());
}

TEST_CASE("what an index without its manifest or sources held is given up only if that is meant") {
  Damaged archive;
  const std::string generation = std::to_string(store::read_manifest(archive.index()).generation);
  const std::string name = GENERATE_COPY(std::string("manifest"), "sources-" + generation + ".zst");
  const bool missing = GENERATE(false, true);
  if (missing)
    std::filesystem::remove(archive.index() / name);
  else
    archive.cut(name);
  const auto failure = failure_of([&] { archive.repair(); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_corrupt);
  CHECK(failure->hint.find("--confirm-remove") != std::string::npos);
  CHECK(std::filesystem::exists(archive.index() / "shard-0001" / "words"));
  archive.repair(true);
  CHECK(archive.ferries() == 3);
  CHECK(archive.sound());
  CHECK(store::read_manifest(archive.index()).generation > std::stoull(generation));
  CHECK_FALSE(std::filesystem::exists(archive.index() / "shard-0001"));
}

TEST_CASE(
    "a first run that was killed before its manifest is no index, and the next run completes") {
  Damaged archive;
  std::filesystem::remove(archive.index() / "manifest");
  write_file(archive.index() / store::first_publishing, "");
  CHECK(code_of([&] { (void)archive.ferries(); }) == number(ErrorCode::index_not_found));
  archive.run();
  CHECK(archive.ferries() == 3);
  CHECK(archive.sound());
  CHECK_FALSE(std::filesystem::exists(archive.index() / store::first_publishing));
}
