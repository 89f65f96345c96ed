// SPDX-License-Identifier: GPL-2.0-or-later
// What `check` finds in a damaged index: by sums, and where the sums are right.
#include "catch.hpp"

#include "failure.hpp"
#include "open_archive.hpp"
#include "store/names.hpp"
#include "store/names_layout.hpp"
#include "store/words.hpp"

#include <algorithm>

using namespace dateline;
using namespace dateline::test;

namespace {

/// An index to damage.
struct Victim {
  TempDirectory directory;
  Victim() {
    IndexPlan plan;
    plan.shards = {{story("1", "one two").naming(person("Ann Bush")), story("2", "three")},
                   {story("3", "four")}};
    plan.deleted = {{1, 2}};
    publish_index(directory.path(), plan);
  }
  [[nodiscard]] std::filesystem::path file(const std::string& name) const {
    return directory.path() / name;
  }
  [[nodiscard]] std::vector<std::string> damage(bool quick = false) const {
    return Index::check(directory.path(), quick).damage;
  }
  void flip(const std::string& name, std::size_t at) const {
    std::string bytes = read_file(file(name));
    bytes.at(at) = static_cast<char>(bytes[at] ^ 0x20);
    write_file(file(name), bytes);
  }
};

using Damage = std::vector<std::string>;

}  // namespace

TEST_CASE("a sound index has no damage, and the check says what it looked at") {
  const Victim victim;
  const CheckReport report = Index::check(victim.directory.path());
  CHECK(report.damage.empty());
  CHECK(report.files == 12);
  CHECK(report.articles == 2);
  CHECK(report.bytes == Index::open(victim.directory.path()).info().index_bytes);
  CHECK(victim.damage(true).empty());
}

TEST_CASE("a changed byte in any file shows in its sum") {
  const std::string name = GENERATE("shard-0001/columns", "shard-0001/names", "shard-0001/words",
                                    "shard-0001/postings.xapian", "shard-0001/deleted-1",
                                    "shard-0002/postings.xapian", "sources-1.zst");
  const bool quick = GENERATE(false, true);
  const Victim victim;
  victim.flip(name, std::filesystem::file_size(victim.file(name)) / 2);
  CHECK(victim.damage(quick) == Damage{name + " does not have the checksum the manifest says"});
}

TEST_CASE("a search that meets a damaged block of the postings says so") {
  const TempDirectory directory;
  std::string words;
  for (int i = 0; i < 3000; ++i) words += "word" + std::to_string(i) + " ";
  IndexPlan plan;
  plan.shards = {{story("1", words)}};
  publish_index(directory.path(), plan);
  const std::filesystem::path file = directory.path() / "shard-0001" / "postings.xapian";
  const std::string sound = read_file(file);
  constexpr std::size_t block = 8192;
  REQUIRE(sound.size() > 5 * block);
  // Some hold what opening looks at, others only words.
  std::size_t opened = 0;
  for (std::size_t begin = block; begin < sound.size(); begin += block) {
    std::string damaged = sound;
    std::fill_n(damaged.begin() + static_cast<std::ptrdiff_t>(begin), block, '\x7f');
    write_file(file, damaged);
    CAPTURE(begin);
    const auto failure = failure_of([&] {
      const Index index = Index::open(directory.path());
      ++opened;
      for (int i = 0; i < 3000; i += 50)
        (void)index.count({Word{Field::text, WordForm::stem, "word" + std::to_string(i)}});
    });
    if (failure) CHECK(failure->code == ErrorCode::index_corrupt);
  }
  CHECK(opened > 3);
}

TEST_CASE("a file cut short, or missing, is damage") {
  const Victim victim;
  const auto size = std::filesystem::file_size(victim.file("shard-0001/words"));
  std::filesystem::resize_file(victim.file("shard-0001/words"), size - 1);
  std::filesystem::remove(victim.file("shard-0002/names"));
  CHECK(victim.damage() == Damage{"shard-0001/words has " + std::to_string(size - 1) +
                                      " bytes, the manifest says " + std::to_string(size),
                                  "cannot open " + victim.file("shard-0002/names").string() +
                                      ": No such file or directory"});
}

TEST_CASE("a damaged manifest is damage, a newer one and none at all are errors") {
  const Victim victim;
  const std::string whole = read_file(victim.file("manifest"));
  write_file(victim.file("manifest"), whole.substr(0, whole.size() / 2));
  CHECK(victim.damage() ==
        Damage{victim.file("manifest").string() + " is damaged: it is no manifest of dateline"});
  write_file(victim.file("manifest"), "dateline index\nschema 99\n");
  CHECK(code_of([&] { (void)victim.damage(); }) == number(ErrorCode::index_newer));
  std::filesystem::remove(victim.file("manifest"));
  CHECK(victim.damage() == Damage{victim.file("manifest").string() + " is missing"});
  std::filesystem::remove(victim.file("sources-1.zst"));
  CHECK(code_of([&] { (void)victim.damage(); }) == number(ErrorCode::index_not_found));
}

TEST_CASE("a shard that holds other articles than the manifest says is damage") {
  const Victim victim;
  store::Manifest manifest = store::read_manifest(victim.directory.path());
  manifest.shards[1].articles = 5;
  store::publish_manifest(victim.directory.path(), manifest);
  CHECK(victim.damage() ==
        Damage{victim.file("shard-0002").string() + " holds 1 articles, the manifest says 5",
               "the sources account for 2 articles, the index holds 6"});
}

TEST_CASE("articles that no source has, or two, are damage") {
  const Victim victim;
  const auto path = victim.file("sources-1.zst");
  store::SourceTable table = store::decode_sources(read_file(path), path);
  SECTION("none") {
    table.pop_back();
    write_file(path, store::encode_sources(table));
    reseal(victim.directory.path());
    CHECK(victim.damage() == Damage{"the sources account for 1 articles, the index holds 2"});
  }
  SECTION("two") {
    table.push_back(table.back());
    write_file(path, store::encode_sources(table));
    reseal(victim.directory.path());
    CHECK(victim.damage() == Damage{"2/1.txt claims an article that another source has"});
  }
}

TEST_CASE("damage that was there when the sums were made is found in every part") {
  const Victim victim;
  const std::string name =
      GENERATE("shard-0001/columns", "shard-0001/names", "shard-0001/words", "sources-1.zst",
               "shard-0001/postings.xapian", "shard-0001/deleted-1");
  const auto size = std::filesystem::file_size(victim.file(name));
  std::filesystem::resize_file(victim.file(name), size - std::min<std::uintmax_t>(size / 2, 9000));
  reseal(victim.directory.path());
  CHECK(victim.damage(true).empty());
  const Damage damage = victim.damage();
  REQUIRE(!damage.empty());
  CHECK(damage[0].find(name.substr(0, name.rfind('/'))) != std::string::npos);
}

TEST_CASE("a names file whose rows are cut off inside is damage") {
  const Victim victim;
  // The rows become fewer, but the directory of the file is right.
  namespace layout = store::names_layout;
  const auto path = victim.file("shard-0001/names"), cut = victim.file("shard-0001/cut");
  const store::TableFile whole(path, layout::magic, layout::section_count);
  store::TableFileWriter names(cut, layout::magic);
  names.append("\x01\x05");
  for (std::size_t section = 1; section < layout::section_count; ++section)
    names.section(whole.section(section));
  names.finish();
  std::filesystem::rename(cut, path);
  reseal(victim.directory.path());
  CHECK(victim.damage() ==
        Damage{victim.file("shard-0001/names").string() + " is damaged: a name is cut off"});
}
