// SPDX-License-Identifier: GPL-2.0-or-later
// Damage, and a full run that makes the index whole from its sources again.
#include "catch.hpp"

#include "failure.hpp"
#include "store/manifest.hpp"
#include "temp_directory.hpp"

#include <dateline/index.hpp>
#include <dateline/indexer.hpp>

using namespace dateline;
using namespace dateline::test;

namespace {

/// Two runs over an archive of three articles: two shards, and in the first an article is deleted.
struct Damaged {
  TempDirectory directory;

  Damaged() {
    write_article("a");
    write_article("b");
    write_article("c");
    run();
    write_file(news() / "c.txt", "ROME, May 7, 2004 (Reuters) - The ferry was late again.\n");
    run();
  }
  [[nodiscard]] std::filesystem::path news() const { return directory / "news"; }
  [[nodiscard]] std::filesystem::path index() const { return directory / "index"; }
  void write_article(const std::string& name) const {
    write_file(news() / (name + ".txt"),
               "PARIS, May 6, 2004 (Reuters) - Ferry " + name + " left.\n");
  }
  IndexReport run(IndexOptions options = {}) {
    options.jobs = 1;
    options.memory = 64u << 20;
    options.note = [this](const std::string& note) { notes += note + "\n"; };
    return update_index(index(), {news().string()}, options);
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

TEST_CASE("a full run makes a damaged list of deleted articles anew") {
  Damaged archive;
  const store::Manifest manifest = store::read_manifest(archive.index());
  REQUIRE_FALSE(manifest.shards[0].deleted_file.empty());
  archive.cut("shard-0001/" + manifest.shards[0].deleted_file);
  CHECK(code_of([&] { (void)archive.ferries(); }) == number(ErrorCode::index_corrupt));
  archive.repair();
  CHECK(archive.ferries() == 3);
  CHECK(archive.sound());
}

TEST_CASE("a damaged shard stays for articles whose source is gone, until they are given up") {
  Damaged archive;
  std::filesystem::remove(archive.news() / "a.txt");
  archive.cut("shard-0001/words");
  IndexOptions options;
  options.full = true;
  options.remove = false;
  const IndexReport report = archive.run(options);
  CHECK(report.articles == 3);
  CHECK(archive.notes.find("1 article of the damaged shard-0001") != std::string::npos);
  CHECK(code_of([&] { (void)archive.ferries(); }) == number(ErrorCode::index_corrupt));
  options.confirm_remove = true;
  archive.run(options);
  CHECK(archive.ferries() == 2);
  CHECK(archive.sound());
}

TEST_CASE("what an index without its manifest or sources held is given up only if that is meant") {
  Damaged archive;
  const std::string generation = std::to_string(store::read_manifest(archive.index()).generation);
  const std::string name = GENERATE_COPY(std::string("manifest"), "sources-" + generation + ".zst");
  archive.cut(name);
  const auto failure = failure_of([&] { archive.repair(); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_corrupt);
  CHECK(failure->hint.find("--confirm-remove") != std::string::npos);
  CHECK(std::filesystem::exists(archive.index() / "shard-0001" / "words"));
  archive.repair(true);
  CHECK(archive.ferries() == 3);
  CHECK(archive.sound());
  CHECK_FALSE(std::filesystem::exists(archive.index() / "shard-0001"));
}
