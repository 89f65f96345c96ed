// SPDX-License-Identifier: GPL-2.0-or-later
// Archives of every kind, nested and packed, and names that members go by.
#include "catch.hpp"

#include "packing.hpp"
#include "source/container.hpp"
#include "source/names.hpp"

#include <locale.h>

using namespace dateline;
using namespace dateline::source;

namespace {

const std::string story = "Cows stranded\n\nThey stood about.\n";
const Members two{{"a/", ""}, {"a/one.txt", story}, {"two.txt", "Two."}};

}  // namespace

TEST_CASE("archives of every kind give their files in order") {
  auto [name, format, filter] = GENERATE(table<std::string, std::string, std::string>({
      {"x.zip", "zip", "none"},
      {"x.7z", "7zip", "none"},
      {"x.tar", "gnutar", "none"},
      {"x.tar", "pax", "none"},
      {"x.tar", "v7tar", "none"},
      {"x.tar.gz", "ustar", "gzip"},
      {"x.tar.bz2", "ustar", "bzip2"},
      {"x.tar.xz", "ustar", "xz"},
      {"x.tar.zst", "ustar", "zstd"},
      {"x.cpio", "newc", "none"},
      {"x.cpio", "odc", "none"},
      {"x.cpio.gz", "newc", "gzip"},
      {"x.jpg", "zip", "none"},  // a name may lie
  }));
  CAPTURE(name, format, filter);
  const Unpacked unpacked = unpack(name, pack(format, filter, two));
  CHECK(unpacked.entries == Members{{name + "!a/one.txt", story}, {name + "!two.txt", "Two."}});
  CHECK(unpacked.problems.empty());
  CHECK(unpacked.mtimes.at(name + "!two.txt") == 964'000'000);
}

TEST_CASE("a packed file is one entry under its own name") {
  const std::string filter = GENERATE(as<std::string>{}, "gzip", "bzip2", "xz", "zstd");
  const Unpacked unpacked = unpack("x.txt.gz", pack("raw", filter, {{"data", story}}));
  CHECK(unpacked.entries == Members{{"x.txt.gz", story}});
  CHECK(unpacked.problems.empty());
}

TEST_CASE("archives in archives are opened, whatever packs them") {
  const std::string zip = pack("zip", "none", {{"c.html", story}});
  const std::string seven = pack("7zip", "none", {{"d.txt", story}});
  const std::string packed = pack("raw", "gzip", {{"x", story}});
  const std::string tar = pack(
      "ustar", "zstd", {{"b.zip", zip}, {"s.7z", seven}, {"e.txt.gz", packed}, {"f.txt", "F."}});
  const Unpacked unpacked = unpack("a.tar.zst", tar);
  CHECK(unpacked.entries == Members{{"a.tar.zst!b.zip!c.html", story},
                                    {"a.tar.zst!s.7z!d.txt", story},
                                    {"a.tar.zst!e.txt.gz", story},
                                    {"a.tar.zst!f.txt", "F."}});
  CHECK(unpacked.problems.empty());
}

TEST_CASE("a plain file is one entry, and text is never taken for an archive") {
  const std::string text = GENERATE(
      as<std::string>{}, "Cows stood about.", "", "#mtree\n. type=dir\n", "070701 is a number",
      "BZhou Enlai visited", "WARC/1.0\r\nWARC-Type: response\r\n\r\n", "!<arch>\n", "PK is a code",
      "Cows, all of them.\n0000644 0000000 ustar");
  CAPTURE(text);
  const Unpacked unpacked = unpack("x", text);
  CHECK(unpacked.entries == Members{{"x", text}});
  CHECK(unpacked.problems.empty());
}

TEST_CASE("an office file is a document, not an archive") {
  const std::string document =
      pack("zip", "none", {{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}});
  CHECK(unpack("x.docx", document).entries == Members{{"x.docx", document}});
}

TEST_CASE("an archive without files, or an empty packed file, is accounted for") {
  auto [bytes, reason] = GENERATE(table<std::string, std::string>({
      {pack("ustar", "gzip", {}), "an archive without files"},
      {pack("ustar", "none", {{"a/", ""}}), "an archive without files"},
      {pack("zip", "none", {}), "an archive without files"},
      {pack("raw", "gzip", {{"x", ""}}), "empty"},
  }));
  const Unpacked unpacked = unpack("x", bytes);
  CHECK(unpacked.entries.empty());
  REQUIRE(unpacked.problems.size() == 1);
  CHECK(unpacked.problems[0].path == "x");
  CHECK(unpacked.problems[0].state == SourceState::skipped);
  CHECK(unpacked.problems[0].reason == reason);
}

TEST_CASE("members' names are labels, made clean") {
  const Unpacked unpacked = unpack("x.tar", pack("gnutar", "none",
                                                 {{"./a.txt", "1"},
                                                  {"/etc/passwd", "2"},
                                                  {"../up.txt", "3"},
                                                  {"Fran\xe7"
                                                   "ais.txt",
                                                   "4"},
                                                  {"line\nbreak\x1b[31m.txt", "5"}}));
  CHECK(unpacked.entries == Members{{"x.tar!a.txt", "1"},
                                    {"x.tar!etc/passwd", "2"},
                                    {"x.tar!../up.txt", "3"},
                                    {"x.tar!Français.txt", "4"},
                                    {"x.tar!line break [31m.txt", "5"}});
}

TEST_CASE("names in Unicode are read whatever the locale") {
  const std::string format = GENERATE(as<std::string>{}, "gnutar", "pax", "zip", "7zip");
  CAPTURE(format);
  // The writers, too, want a locale that knows the letters.
  const locale_t utf8 = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{});
  const locale_t before = ::uselocale(utf8);
  const std::string bytes = pack(format, "none", {{"Kraków/żółw.txt", "1"}});
  ::uselocale(before);
  ::freelocale(utf8);
  CHECK(unpack("x", bytes).entries == Members{{"x!Kraków/żółw.txt", "1"}});
}

TEST_CASE("names are cleaned one by one") {
  CHECK(clean_name("././a") == "a");
  CHECK(clean_name("//a/./b") == "a/./b");
  CHECK(clean_name("a\xff") == "aÿ");
  CHECK(clean_name("a\xc3\xa4") == "aä");
}

TEST_CASE("globs admit members by their own name or their archive's") {
  using Names = std::vector<std::string>;
  const std::string tar = pack("ustar", "none", {{"a/one.txt", "1"}, {"b/two.html", "2"}});
  const auto names = [&](const ReadOptions& options) {
    Names found;
    for (const auto& [name, content] : unpack("x.tar", tar, options).entries) found.push_back(name);
    return found;
  };
  ReadOptions options;
  options.include = {"*.txt"};
  CHECK(names(options) == Names{"x.tar!a/one.txt"});
  options.include = {"x.tar"};
  CHECK(names(options).size() == 2);
  options.include.clear();
  options.exclude = {"*!b/*"};
  CHECK(names(options) == Names{"x.tar!a/one.txt"});
  options.exclude = {"*.tar"};
  CHECK(names(options).empty());
}
