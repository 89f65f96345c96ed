// SPDX-License-Identifier: GPL-2.0-or-later
// The manifest, line by line.
#include "catch.hpp"

#include "base/hash.hpp"
#include "failure.hpp"
#include "store/manifest.hpp"
#include "temp_directory.hpp"

using namespace dateline;
using namespace dateline::test;
using store::Manifest;

namespace {

Manifest some_manifest() {
  Manifest manifest;
  manifest.generation = 9;
  manifest.created = "2026-11-24T01:02:03Z";
  manifest.roots = {"..", "/srv/news of the world"};
  manifest.languages = {"de", "en"};
  manifest.shards = {{7, 1000, 3, 123'456, "deleted-9"}, {12, 1, 0, 5, ""}};
  manifest.files = {{"shard-0007/words", {4096, 0x0123456789abcdefull}}, {"sources-9.zst", {0, 0}}};
  return manifest;
}

Manifest parse(const std::string& text) { return store::parse_manifest(text, "index/manifest"); }

/// With the last line that belongs to it.
std::string sealed(const std::string& text) { return text + "end " + to_hex(hash64(text)) + "\n"; }

const std::string text_of_some_manifest = sealed(
    "dateline index\n"
    "schema 7\n"
    "generation 9\n"
    "created 2026-11-24T01:02:03Z\n"
    "root ..\n"
    "root /srv/news of the world\n"
    "language de\n"
    "language en\n"
    "shard 7 1000 3 123456 deleted-9\n"
    "shard 12 1 0 5 \n"
    "file 4096 0123456789abcdef shard-0007/words\n"
    "file 0 0000000000000000 sources-9.zst\n");

}  // namespace

TEST_CASE("a manifest is text, a fact a line") {
  CHECK(store::to_text(some_manifest()) == text_of_some_manifest);
}

TEST_CASE("a manifest reads back") {
  CHECK(parse(store::to_text(some_manifest())) == some_manifest());
  CHECK(parse(store::to_text({})) == Manifest());
}

TEST_CASE("a root with a line break in its name reads back") {
  Manifest manifest = some_manifest();
  manifest.roots = {"/srv/two\nlines", "/srv/back\\slash\\n", "\n"};
  CHECK(parse(store::to_text(manifest)) == manifest);
}

TEST_CASE("a manifest that is cut off anywhere is damaged") {
  // Without its last line end the last line still counts as cut.
  for (std::size_t size = 0; size < text_of_some_manifest.size(); ++size) {
    CAPTURE(size);
    CHECK(code_of([&] { (void)parse(text_of_some_manifest.substr(0, size)); }) ==
          number(ErrorCode::index_corrupt));
  }
}

TEST_CASE("a manifest with any byte changed is damaged, whatever the byte says then") {
  for (std::size_t at = 0; at < text_of_some_manifest.size(); ++at)
    for (const unsigned flip : {0x01u, 0x20u, 0x80u}) {
      std::string damaged = text_of_some_manifest;
      damaged[at] = static_cast<char>(static_cast<unsigned char>(damaged[at]) ^ flip);
      CAPTURE(at, flip);
      CHECK(code_of([&] { (void)parse(damaged); }) == number(ErrorCode::index_corrupt));
    }
}

TEST_CASE("a manifest with something behind its end is damaged") {
  CHECK(code_of([] { (void)parse(text_of_some_manifest + "\n"); }) ==
        number(ErrorCode::index_corrupt));
}

TEST_CASE("what is no manifest is refused, and the message names the file") {
  const std::string text =
      GENERATE(std::string("\x7f"
                           "ELF"),
               std::string("dateline index\n"), std::string("dateline index\nschema one\nend\n"),
               std::string("dateline index\ngeneration 1\nend\n"),
               std::string("dateline index\nschema 7\nend\n"),
               sealed("dateline index\nschema 7\nsurprise 1\n"),
               sealed("dateline index\nschema 7\ngeneration -1\n"),
               sealed("dateline index\nschema 7\ngeneration\n"),
               sealed("dateline index\nschema 7\ngeneration 99999999999999999999\n"),
               sealed("dateline index\nschema 7\nshard 1 2 3\n"),
               sealed("dateline index\nschema 7\nshard 1 2 x 4 \n"),
               sealed("dateline index\nschema 7\nfile 12 xyz words\n"),
               sealed("dateline index\nschema 7\n\n"));
  CAPTURE(text);
  const auto failure = failure_of([&] { (void)parse(text); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_corrupt);
  CHECK(failure->message == "index/manifest is damaged: it is no manifest of dateline");
  CHECK(failure->hint ==
        "restore it from a backup, or let 'dateline index --full --confirm-remove DIRECTORY...' "
        "make the index anew; articles whose source is gone are lost then");
}

TEST_CASE("a manifest of a newer schema is left alone") {
  const auto failure =
      failure_of([] { (void)parse("dateline index\nschema 8\nwhatever it says then\n"); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_newer);
  CHECK(failure->message == "index was made by a newer dateline (schema 8, this program knows 7)");
  CHECK(failure->hint == "use that dateline, or make an index of your own elsewhere with --index");
}

TEST_CASE("a manifest of an earlier schema says so, and what to do") {
  const auto failure = failure_of([] { (void)parse("dateline index\nschema 1\ngeneration 7\n"); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_newer);
  CHECK(failure->message ==
        "index was made by an earlier dateline (schema 1, this program knows 7)");
  CHECK(failure->hint == "remove that directory and index again, or use that dateline");
}

TEST_CASE("a directory without a manifest holds no index") {
  const TempDirectory directory;
  const auto failure = failure_of([&] { (void)store::read_manifest(directory.path()); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_not_found);
  CHECK(failure->message == "there is no index in " + directory.path().string());
  CHECK(failure->hint == "make one with 'dateline index DIRECTORY'");
}

TEST_CASE("a manifest that is missing where a generation was published is damage") {
  const TempDirectory directory;
  write_file(directory / "sources-9.zst", "");
  const auto failure = failure_of([&] { (void)store::read_manifest(directory.path()); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_corrupt);
  CHECK(failure->message == (directory / "manifest").string() + " is missing");
  // Unless the run that was to publish it was killed before.
  write_file(directory / store::first_publishing, "");
  CHECK(code_of([&] { (void)store::read_manifest(directory.path()); }) ==
        number(ErrorCode::index_not_found));
}

TEST_CASE("publishing replaces the manifest whole and leaves nothing beside it") {
  const TempDirectory directory;
  Manifest manifest = some_manifest();
  store::publish_manifest(directory.path(), manifest);
  CHECK(store::read_manifest(directory.path()) == manifest);
  manifest.generation = 10;
  manifest.shards.clear();
  store::publish_manifest(directory.path(), manifest);
  CHECK(store::read_manifest(directory.path()) == manifest);
  const auto files = std::filesystem::directory_iterator(directory.path());
  CHECK(std::distance(begin(files), end(files)) == 1);
}

TEST_CASE("shards are numbered in names that sort") {
  CHECK(store::shard_name(7) == "shard-0007");
  CHECK(store::shard_name(9999) == "shard-9999");
  CHECK(store::shard_name(12345) == "shard-12345");
}
