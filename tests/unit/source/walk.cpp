// SPDX-License-Identifier: GPL-2.0-or-later
// Which files a walk finds, in which order, under which names.
#include "catch.hpp"

#include "packing.hpp"

#include <dateline/error.hpp>

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

using namespace dateline;
using namespace dateline::source;
using dateline::test::TempDirectory;
using dateline::test::write_file;
using Names = std::vector<std::string>;

namespace {

Names walk(const std::string& path, const ReadOptions& options = {},
           std::vector<SourceProblem>* problems = nullptr) {
  Names names;
  for (const File& file : list_files({path}, options, [&](const SourceProblem& problem) {
         if (problems != nullptr) problems->push_back(problem);
       }))
    names.push_back(file.name);
  return names;
}

}  // namespace

TEST_CASE("files are found below a folder, sorted, under their names below it") {
  const TempDirectory folder;
  for (const char* name :
       {"b.txt", "a/z.txt", "a/b/c.txt", "a-1.txt", ".dateline/manifest", ".hidden"})
    write_file(folder / name, "x");
  CHECK(walk(folder.path().string()) ==
        Names{".hidden", "a-1.txt", "a/b/c.txt", "a/z.txt", "b.txt"});
  const std::vector<File> files = list_files({(folder / "b.txt").string()}, {}, {});
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "b.txt");
  CHECK(files[0].size == 1);
  CHECK(files[0].mtime_ns > 0);
}

TEST_CASE("an index is no source, whatever it is called; a folder with another manifest is one") {
  const TempDirectory folder;
  for (const char* name : {"my.idx/a", "my.idx/shard-0001/words", "my.idx/z", "app/b.txt"})
    write_file(folder / name, "x");
  write_file(folder / "my.idx/manifest", "dateline index\nschema 1\n");
  write_file(folder / "app/manifest", "dateline\n");
  CHECK(walk(folder.path().string()) == Names{"app/b.txt", "app/manifest"});
}

TEST_CASE("links to files are followed, to folders not; special files and dead links are skipped") {
  const TempDirectory folder;
  write_file(folder / "real/a.txt", "x");
  std::filesystem::create_symlink(folder / "real/a.txt", folder / "link.txt");
  std::filesystem::create_directory_symlink(folder / "real", folder / "loop");
  std::filesystem::create_symlink("nowhere", folder / "broken");
  std::filesystem::create_symlink("circle", folder / "circle");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  std::vector<SourceProblem> problems;
  CHECK(walk(folder.path().string(), {}, &problems) == Names{"link.txt", "real/a.txt"});
  const std::string reason = "a link that leads nowhere";
  CHECK(problems == std::vector<SourceProblem>{{"broken", SourceState::skipped, "", reason},
                                               {"circle", SourceState::skipped, "", reason}});
}

TEST_CASE(
    "folders by the hundred are all listed, whatever lies in which, and problems by path too") {
  const TempDirectory folder;
  Names expected, dead;
  for (int i = 0; i < 300; ++i) {
    // Chains of folders between many that lie side by side.
    std::string name = std::to_string(i);
    for (int depth = i % 7; depth > 0; --depth) name += "/" + std::to_string(depth);
    write_file(folder / (name + "/a.txt"), "x");
    write_file(folder / (name + ".txt"), "x");
    expected.insert(expected.end(), {name + "/a.txt", name + ".txt"});
    if (i % 10 > 0) continue;
    std::filesystem::create_symlink("nowhere", folder / (name + "/b"));
    dead.push_back(name + "/b");
  }
  std::sort(expected.begin(), expected.end());
  std::sort(dead.begin(), dead.end());
  std::vector<SourceProblem> problems;
  CHECK(walk(folder.path().string(), {}, &problems) == expected);
  Names found;
  for (const SourceProblem& problem : problems) found.push_back(problem.path);
  CHECK(found == dead);
}

TEST_CASE("globs choose files, and archives that may hold what they choose") {
  const TempDirectory folder;
  write_file(folder / "a.txt", "x");
  write_file(folder / "a.html", "x");
  write_file(folder / "b.tar", pack("ustar", "none", {{"a.txt", "x"}}));
  ReadOptions options;
  options.include = {"*.txt"};
  CHECK(walk(folder.path().string(), options) == Names{"a.txt", "b.tar"});
  options.exclude = {"b*"};
  CHECK(walk(folder.path().string(), options) == Names{"a.txt"});
}

TEST_CASE("a path that isn't there is an error that names it") {
  const TempDirectory folder;
  const std::string path = (folder / "missing").string();
  CHECK_THROWS_WITH(walk(path), "cannot read " + path + ": No such file or directory");
}

TEST_CASE("a file that vanished since the walk is a problem") {
  std::vector<SourceProblem> problems;
  read_file(
      {"/nonexistent/a.txt", "a.txt", 0, 0}, {}, [](const EntryInfo&, ByteStream&) {},
      [&](const SourceProblem& problem) { problems.push_back(problem); });
  CHECK(problems == std::vector<SourceProblem>{{"a.txt", SourceState::failed, "",
                                                "cannot be opened: No such file or directory"}});
}

TEST_CASE("containers are listed by name for the user") {
  std::string names;
  for (const FormatInfo& format : container_formats()) names += format.name + ' ';
  CHECK(names == "7z bzip2 cpio gzip tar xz zip zstd ");
}
