// SPDX-License-Identifier: GPL-2.0-or-later
// Files on disk against the rows of the last generation.
#include "catch.hpp"

#include "failure.hpp"
#include "index/roots.hpp"
#include "index/source_plan.hpp"
#include "temp_directory.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>

using namespace dateline;
using namespace dateline::test;

namespace {

using Names = std::vector<std::string>;

Names names(const std::vector<FileWork>& work) {
  Names found;
  for (const FileWork& one : work) found.push_back(one.file.name);
  return found;
}

Names names(const std::vector<store::FileRow>& rows) {
  Names found;
  for (const store::FileRow& row : rows) found.push_back(row.name);
  std::sort(found.begin(), found.end());
  return found;
}

/// The rows a run would keep after reading everything in `plan`, an article each.
store::SourceTable rows_of(const SourcePlan& plan) {
  store::SourceTable rows;
  for (const FileWork& work : plan.read)
    rows.push_back({work.file.name,
                    work.root,
                    work.file.size,
                    work.file.mtime_ns,
                    {{work.file.name, SourceState::read, "text", "", {{1, {1, 1}, 1}}}}});
  return rows;
}

/// A directory of three files, and what a first run learned of it.
struct Archive {
  TempDirectory directory;
  IndexOptions options;
  std::string root = (directory / "news").string(), index = (directory / "index").string();
  std::vector<std::string> roots;
  store::SourceTable rows;

  Archive() {
    for (const char* name : {"a.txt", "b/c.txt", "b/d.txt"})
      write_file(directory / "news" / name, name);
    const SourcePlan first = plan_sources({root}, {}, {}, options, index);
    roots = first.roots;
    rows = rows_of(first);
  }
  SourcePlan again(const std::vector<std::string>& paths = {}) {
    return plan_sources(paths, roots, rows, options, index);
  }
};

/// Reads as a user without rights, as far as this process may become one.
class WithoutRights {
 public:
  WithoutRights() : was_(::geteuid()) {
    if (was_ == 0) (void)::seteuid(65534);
  }
  ~WithoutRights() { (void)::seteuid(was_); }

 private:
  uid_t was_;
};

}  // namespace

TEST_CASE("at first every file is to be read, in order") {
  Archive archive;
  const SourcePlan plan = plan_sources({archive.root}, {}, {}, archive.options, archive.index);
  CHECK(names(plan.read) == Names{"a.txt", "b/c.txt", "b/d.txt"});
  CHECK(plan.roots == Names{archive.root});
  CHECK(plan.keep.empty());
  CHECK(plan.vanished.empty());
  CHECK(plan.problems.empty());
}

TEST_CASE("unchanged files are kept and not read") {
  Archive archive;
  const SourcePlan plan = archive.again();
  CHECK(plan.read.empty());
  CHECK(plan.vanished.empty());
  CHECK(names(plan.keep) == Names{"a.txt", "b/c.txt", "b/d.txt"});
}

TEST_CASE("a file with another size or another time is read again with what is known of it") {
  Archive archive;
  const bool by_time = GENERATE(false, true);
  const auto path = archive.directory / "news" / "b" / "c.txt";
  if (by_time)
    std::filesystem::last_write_time(
        path, std::filesystem::last_write_time(path) - std::chrono::milliseconds(1));
  else
    write_file(path, "longer than it was");
  const SourcePlan plan = archive.again();
  REQUIRE(names(plan.read) == Names{"b/c.txt"});
  REQUIRE(plan.read[0].before);
  CHECK(plan.read[0].before->entries.size() == 1);
  CHECK(names(plan.keep) == Names{"a.txt", "b/d.txt"});
}

TEST_CASE("new files are read, and the vanished are told") {
  Archive archive;
  write_file(archive.directory / "news" / "e.txt", "e");
  std::filesystem::remove(archive.directory / "news" / "a.txt");
  const SourcePlan plan = archive.again();
  REQUIRE(names(plan.read) == Names{"e.txt"});
  CHECK(plan.read[0].before == nullptr);
  CHECK(names(plan.vanished) == Names{"a.txt"});
  CHECK(names(plan.keep) == Names{"b/c.txt", "b/d.txt"});
}

TEST_CASE("vanished files are kept if nothing is to be removed") {
  Archive archive;
  archive.options.remove = false;
  std::filesystem::remove(archive.directory / "news" / "a.txt");
  const SourcePlan plan = archive.again();
  CHECK(plan.vanished.empty());
  CHECK(names(plan.keep) == Names{"a.txt", "b/c.txt", "b/d.txt"});
}

TEST_CASE("a full run reads everything again") {
  Archive archive;
  archive.options.full = true;
  const SourcePlan plan = archive.again();
  CHECK(names(plan.read) == Names{"a.txt", "b/c.txt", "b/d.txt"});
  REQUIRE(plan.read[0].before);
  CHECK(plan.read[0].before->entries.size() == 1);
}

TEST_CASE("what failed is read again only if it changed or the user asks") {
  Archive archive;
  archive.rows[1].entries[0].state = GENERATE(SourceState::failed, SourceState::partial);
  CHECK(archive.again().read.empty());
  archive.options.retry_failed = true;
  CHECK(names(archive.again().read) == Names{"b/c.txt"});
}

TEST_CASE("what was skipped is not tried again") {
  Archive archive;
  archive.rows[1].entries[0].state = SourceState::skipped;
  archive.options.retry_failed = true;
  CHECK(archive.again().read.empty());
}

TEST_CASE("a second root is added behind the first, which is not looked at") {
  Archive archive;
  std::filesystem::remove(archive.directory / "news" / "a.txt");
  write_file(archive.directory / "more" / "a.txt", "another");
  const SourcePlan plan = archive.again({(archive.directory / "more").string()});
  CHECK(plan.roots == Names{archive.root, (archive.directory / "more").string()});
  REQUIRE(names(plan.read) == Names{"a.txt"});
  CHECK(plan.read[0].root == 1);
  CHECK(plan.read[0].before == nullptr);
  CHECK(names(plan.keep) == Names{"a.txt", "b/c.txt", "b/d.txt"});
  CHECK(plan.vanished.empty());
}

TEST_CASE("a root named twice or in another way is one root") {
  Archive archive;
  const SourcePlan plan =
      archive.again({archive.root, archive.root + "/", archive.root + "/b/../"});
  CHECK(plan.roots == Names{archive.root});
  CHECK(plan.read.empty());
  CHECK(plan.keep.size() == 3);
}

TEST_CASE("a root may be a single file") {
  Archive archive;
  const SourcePlan plan =
      plan_sources({archive.root + "/a.txt"}, {}, {}, archive.options, archive.index);
  CHECK(names(plan.read) == Names{"a.txt"});
}

TEST_CASE("a root that doesn't exist is an error, not a mass removal") {
  Archive archive;
  std::filesystem::remove_all(archive.root);
  CHECK(code_of([&] { archive.again(); }) == number(ErrorCode::io));
}

TEST_CASE("articles below a directory that can't be read are kept") {
  Archive archive;
  const std::string closed = archive.root + "/b";
  REQUIRE(::chmod(closed.c_str(), 0) == 0);
  SourcePlan plan;
  {
    REQUIRE(::chmod(archive.directory.path().c_str(), 0755) == 0);
    const WithoutRights user;
    plan = archive.again();
  }
  ::chmod(closed.c_str(), 0755);
  REQUIRE(plan.problems.size() == 1);
  CHECK(plan.problems[0].path == "b");
  CHECK(plan.vanished.empty());
  CHECK(names(plan.keep) == Names{"a.txt", "b/c.txt", "b/d.txt"});
}

TEST_CASE("a directory that still can't be read has one row, not one a run") {
  Archive archive;
  store::FileRow problem;
  problem.name = "b";
  problem.mtime_ns = -1;
  problem.entries = {{"b", SourceState::failed, "", "cannot be read", {}}};
  archive.rows.push_back(problem);
  REQUIRE(::chmod((archive.root + "/b").c_str(), 0) == 0);
  SourcePlan plan;
  {
    REQUIRE(::chmod(archive.directory.path().c_str(), 0755) == 0);
    const WithoutRights user;
    plan = archive.again();
  }
  ::chmod((archive.root + "/b").c_str(), 0755);
  // The row of before gives way to the problem of now.
  CHECK(plan.problems.size() == 1);
  CHECK(names(plan.keep) == Names{"a.txt", "b/c.txt", "b/d.txt"});
}

TEST_CASE("roots around the index are kept relative to it, others as they are") {
  const auto [absolute, index, stored] = GENERATE(table<const char*, const char*, const char*>({
      {"/srv/news", "/srv/news/.dateline", ".."},
      {"/srv/news/2000", "/srv/news/.dateline", "../2000"},
      {"/srv/old", "/srv/news/.dateline", "/srv/old"},
      {"/srv", "/srv/news/.dateline", "/srv"},
      {"/srv/a b", "/srv/index", "../a b"},
  }));
  CAPTURE(absolute, index);
  CHECK(stored_root(absolute, index) == stored);
  CHECK(absolute_root(stored, index) == absolute);
}

TEST_CASE("a tree that is moved with its index finds its roots again") {
  const std::string stored = stored_root("/srv/news/2000", "/srv/news/.dateline");
  CHECK(absolute_root(stored, "/mnt/copy/.dateline") == "/mnt/copy/2000");
}

TEST_CASE("articles are counted over rows") {
  const store::SourceTable rows = Archive().rows;
  CHECK(count_articles(rows) == 3);
  CHECK(count_articles(rows[0]) == 1);
}

TEST_CASE("a part of a root is looked at as such, and no file comes twice") {
  Archive archive;
  std::filesystem::remove(archive.directory / "news" / "a.txt");
  std::filesystem::remove(archive.directory / "news" / "b" / "c.txt");
  write_file(archive.directory / "news" / "b" / "e.txt", "e");
  const SourcePlan part = archive.again({archive.root + "/b"});
  CHECK(part.roots == archive.roots);
  CHECK(names(part.read) == Names{"b/e.txt"});
  CHECK(names(part.keep) == Names{"a.txt", "b/d.txt"});
  CHECK(names(part.vanished) == Names{"b/c.txt"});
  const SourcePlan file = archive.again({archive.root + "/b/e.txt", archive.root + "/b"});
  CHECK(names(file.read) == Names{"b/e.txt"});
}

TEST_CASE("a root around others leaves their files to them, and looks at these as well") {
  Archive archive;
  write_file(archive.directory / "more.txt", "more");
  write_file(archive.directory / "news" / "f.txt", "f");
  const SourcePlan plan = archive.again({archive.directory.path().string()});
  REQUIRE(plan.roots.size() == 2);
  CHECK(names(plan.read) == Names{"f.txt", "more.txt"});
  CHECK(plan.read.back().root == 1);
  CHECK(plan.keep.size() == 3);
  CHECK(plan.vanished.empty());
}

TEST_CASE("the index itself is no source, whatever it is called and wherever it lies") {
  Archive archive;
  write_file(archive.directory / "index" / "manifest", "");
  write_file(archive.directory / "index2" / "a.txt", "");
  const SourcePlan plan = archive.again({archive.directory.path().string()});
  CHECK(names(plan.read) == Names{"index2/a.txt"});
}

TEST_CASE("a root that is gone is refused, unless its articles are kept or may go") {
  Archive archive;
  std::filesystem::rename(archive.root, archive.root + " elsewhere");
  const auto failure = failure_of([&] { archive.again(); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::io);
  CHECK(failure->hint.find("--no-remove") != std::string::npos);
  archive.options.remove = false;
  CHECK(archive.again().keep.size() == 3);
  archive.options.remove = true;
  archive.options.confirm_remove = true;
  CHECK(archive.again().vanished.size() == 3);
  archive.rows.clear();
  archive.options.confirm_remove = false;
  CHECK(archive.again().vanished.empty());
}
