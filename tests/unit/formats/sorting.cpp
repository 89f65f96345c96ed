// SPDX-License-Identifier: GPL-2.0-or-later
// Which entries are articles, which are companions of articles, and which are neither.
#include "catch.hpp"

#include "formats/companions.hpp"
#include "formats/frames.hpp"
#include "reading.hpp"

using namespace dateline;
using namespace dateline::formats;
using Paths = std::vector<std::string>;

namespace {

const std::string two_lines =
    "{\"title\": \"A\", \"text\": \"One.\"}\n{\"title\": \"B\", \"text\": \"Two.\"}\n";
const std::string unmarked = "amex\nase\nbiffex\n";

Paths paths_of(const Reading& reading) {
  Paths paths;
  for (const Article& article : reading.articles) paths.push_back(article.path);
  return paths;
}

Paths companions_of(const Reading& reading) {
  Paths paths;
  for (const SourceProblem& problem : reading.problems) {
    CHECK(problem.state == SourceState::skipped);
    CHECK(problem.reason == "a companion of the news beside it, not an article");
    paths.push_back(problem.path);
  }
  return paths;
}

}  // namespace

TEST_CASE("unmarked texts beside an entry of several articles are companions") {
  const Reading reading = Reader()
                              .add("a.tar!data/README.txt", "How to use this.\n")
                              .add("a.tar!data/list.txt", unmarked)
                              .add("a.tar!data/news.jsonl", two_lines)
                              .add("a.tar!data/words.txt", unmarked)
                              .finish();
  CHECK(paths_of(reading) == Paths{"a.tar!data/news.jsonl", "a.tar!data/news.jsonl"});
  CHECK(companions_of(reading) ==
        Paths{"a.tar!data/list.txt", "a.tar!data/README.txt", "a.tar!data/words.txt"});
}

TEST_CASE("a text with the mark of an article is none") {
  const Reading reading = Reader()
                              .add("d/a.txt", "-- Cows\n-- By Ann Lee\n\nThey stood.\n")
                              .add("d/b.txt", "OSLO, Oct 20 (Reuters) - They stood.\n")
                              .add("d/2006-10-20.txt", "They stood.\n")
                              .add("d/news.jsonl", two_lines)
                              .finish();
  CHECK(reading.articles.size() == 5);
  CHECK(reading.problems.empty());
}

TEST_CASE("a folder of unmarked texts is a folder of articles") {
  Reader reader;
  for (int i = 0; i < 200; ++i) reader.add("d/" + std::to_string(i) + ".txt", "They stood.\n");
  CHECK(reader.finish().articles.size() == 200);
}

TEST_CASE("unmarked texts in other folders than the news are articles") {
  const Reading reading = Reader()
                              .add("d/letters/a.txt", "Dear reader\n\nThey stood.\n")
                              .add("d/news.jsonl", two_lines)
                              .add("d/z/b.txt", "Dear reader\n\nThey stood.\n")
                              .finish();
  CHECK(reading.articles.size() == 4);
}

TEST_CASE("a read-me file is a companion of any article beside or below it") {
  auto [readme, other] = GENERATE(table<std::string, std::string>({
      {"README", "2006/10/20/story.txt"},
      {"README.md", "story.txt"},
      {"LICENSE", "sub/story.txt"},
      {"CHANGES.txt", "a.txt"},
  }));
  const Reading reading =
      Reader().add(other, "They stood.\n").add(readme, "Some words.\n").finish();
  CHECK(paths_of(reading) == Paths{other});
  CHECK(companions_of(reading) == Paths{readme});
}

TEST_CASE("a read-me file alone is an article, there is nothing else it could be") {
  CHECK(Reader().add("README.md", "# Cows\n\nThey stood.\n").finish().articles.size() == 1);
  CHECK(has_companion_name("a/readme-first.txt"));
  CHECK(has_companion_name("NOTICE"));
  CHECK_FALSE(has_companion_name("notice.txt"));
  CHECK_FALSE(has_companion_name("reader.txt"));
}

TEST_CASE("an entry of an earlier run counts as a neighbour") {
  const Reading reading = Reader().note("d/news.jsonl", 2).add("d/list.txt", unmarked).finish();
  CHECK(reading.articles.empty());
  CHECK(companions_of(reading) == Paths{"d/list.txt"});
}

TEST_CASE("a folder met again is remembered") {
  const Reading reading = Reader()
                              .add("d/news.jsonl", two_lines)
                              .add("e/x.txt", "They stood.\n")
                              .add("d/list.txt", unmarked)
                              .finish();
  CHECK(paths_of(reading) == Paths{"d/news.jsonl", "d/news.jsonl", "e/x.txt"});
  CHECK(companions_of(reading) == Paths{"d/list.txt"});
}

TEST_CASE("what is no news says what it is") {
  using namespace std::string_literals;
  auto [path, bytes, state,
        reason] = GENERATE(table<std::string, std::string, SourceState, std::string>({
      {"a.txt", "", SourceState::skipped, "empty"},
      {"a.pdf", "%PDF-1.4\n", SourceState::skipped, "not a news format (PDF)"},
      {"a.txt", "%PDF-1.4\n", SourceState::skipped, "not a news format (PDF)"},
      {"a.jpg", "\xff\xd8\xff\xe0\x00"s, SourceState::skipped, "not a news format (JPEG image)"},
      {"a",
       "\x7f"
       "ELF\x02\x01\x01\x00"s,
       SourceState::skipped, "not a news format (program)"},
      {"a.bin", "ab\x00\x01\x02"s, SourceState::skipped, "not a news format (binary data)"},
      {"a.docx", "PK\x03\x04" + std::string(26, '\0') + "[Content_Types].xml", SourceState::skipped,
       "not a news format (office document)"},
      {"a.css", "p { color: red }", SourceState::skipped, "not a news format (style sheet)"},
      {"a.dtd", "<!ELEMENT x (y)>", SourceState::skipped, "not a news format (DTD)"},
      {"a.svg", "<?xml version='1.0'?><svg/>", SourceState::skipped,
       "not a news format (SVG image)"},
      {"a.xml", "<?xml version='1.0'?><!-- x --><rss version='2.0'/>", SourceState::failed,
       "no reader for this format (RSS feed)"},
      {"a.xml", "<atom:feed xmlns:atom='x'/>", SourceState::failed,
       "no reader for this format (Atom feed)"},
      {"a.xml", "<?xml version='1.0'?><batch/>", SourceState::failed,
       "no reader for this XML (batch)"},
      {"a.xml", "<contentSet><p>Cows</p></contentSet>", SourceState::failed,
       "no reader for this XML (contentSet)"},
      {"a.xml", "<!-- nothing -->\n", SourceState::skipped,
       "not a news format (XML without an element)"},
      {"a.eml",
       "From: ann@x\nSubject: Cows\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
       "boundary=b\n\n"
       "--b\n\nThey swam.\n--b--\n",
       SourceState::failed, "no reader for this format (mail with MIME parts)"},
      {"a.warc", "WARC/1.0\r\n", SourceState::failed, "no reader for this format (WARC)"},
      {"a.csv", "a,b\n1,2\n", SourceState::failed, "no reader for this format (CSV)"},
      {"mbox", "From ann@x Fri Oct 20\nFrom: ann@x\n\nHi\n", SourceState::failed,
       "no reader for this format (mbox)"},
  }));
  CAPTURE(path, reason);
  const Reading reading = read_entry(path, bytes);
  CHECK(reading.articles.empty());
  CHECK(reading.problems == std::vector<SourceProblem>{{path, state, "", reason}});
}

TEST_CASE("a wire's control characters don't make a text binary") {
  using namespace std::string_literals;
  auto [bytes, headline] = GENERATE(table<std::string, std::string>({
      {"\x01\x16\x02\nFerry aground\n\n\x1b[1mCALAIS\x1b[0m, July 19 (AP) - Cows.\x03\x04\n",
       "Ferry aground"},
      {"\x0e\x0e\x0f\x0e\a\a\a\a\a\a\x11\x12\x13\x14\x16\x16\x16\n\nFerry aground\n\nThe cows "
       "swam ashore, and stood about on the beach.\x1a",
       "Ferry aground"},
      {"Ferry aground\n\fThe cows swam ashore.\n\f\x1a\x1a\x1a", "Ferry aground"},
      {"Ferry aground\n\nThe cows swam ashore.\n" + std::string(60, '\0'), "Ferry aground"},
      {"\xcf\xe0\xf0\xee\xec \xed\xe0 \xec\xe5\xeb\xe8\n\n\xca\xee\xf0\xee\xe2\xfb "
       "\x0e\xf1\xef\xe0\xf1\xeb"
       "\xe8\xf1\xfc \xe2\xef\xeb\xe0\xe2\xfc.\f\n"s,
       "Паром на мели"},
  }));
  CAPTURE(headline);
  const Reading reading = read_entry("a.txt", bytes);
  CHECK(reading.problems.empty());
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].headline == headline);
  CHECK_FALSE(reading.articles[0].body.empty());
}

TEST_CASE("bytes of all kinds, or numbers in a row, are no text") {
  std::string all, numbers;
  for (unsigned i = 1; i < 4000; ++i) {
    const unsigned mixed = i * 2654435761u >> 24;
    if (mixed != 0) all += static_cast<char>(mixed);
    numbers += static_cast<char>(i % 20);
    numbers += '\0';
  }
  for (const std::string& bytes : {all, numbers, std::string(100, '\0'), std::string("a\0b", 3)}) {
    const Reading reading = read_entry("a.txt", bytes);
    CHECK(reading.articles.empty());
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].reason == "not a news format (binary data)");
  }
}

TEST_CASE("what is written in UTF-16 is read as what it means") {
  const auto utf16 = [](const std::string& ascii, bool mark) {
    std::string wide = mark ? "\xff\xfe" : "";
    for (const char c : ascii) (wide += c) += '\0';
    return wide;
  };
  auto [text, format] = GENERATE(table<std::string, std::string>({
      {"Ferry aground\n\nThe cows swam ashore.\n", "text"},
      {"<!doctype html><title>Ferry aground</title><p>The cows swam ashore.", "html"},
      {"{\"headline\":\"Ferry aground\",\"body\":\"The cows swam ashore.\"}\n", "json"},
  }));
  for (const bool mark : {true, false}) {
    CAPTURE(format, mark);
    const Article article = read_one("a", utf16(text, mark));
    CHECK(article.format == format);
    CHECK(article.headline == "Ferry aground");
    CHECK(article.body == "The cows swam ashore.");
  }
}

TEST_CASE("a text may begin like a picture") {
  CHECK(read_entry("a.txt", "BMW shares rose\n\nThey rose.\n").articles.size() == 1);
  CHECK(read_entry("a.txt", "MZUZU, Malawi (Reuters) - Cows.\n").articles.size() == 1);
}

TEST_CASE("an entry over the limit is refused") {
  ReadOptions options;
  options.max_file = 100'000;
  const Reading reading = Reader(options).add("a.txt", std::string(100'001, 'x')).finish();
  CHECK(reading.articles.empty());
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].state == SourceState::failed);
  CHECK(reading.problems[0].reason == "larger than the limit of 100000 bytes");

  const Reading lines = Reader(options)
                            .add("a.jsonl", two_lines + "{\"title\": \"" +
                                                std::string(200'000, 'x') + "\"}\n" + two_lines)
                            .finish();
  CHECK(lines.articles.size() == 2);
  REQUIRE(lines.problems.size() == 1);
  CHECK(lines.problems[0].state == SourceState::partial);
  CHECK(lines.problems[0].reason == "a record larger than the limit of 100000 bytes");
}

namespace {

/// Gives its bytes, then damage.
struct DamagedStream : ByteStream {
  explicit DamagedStream(std::string_view bytes) : left(bytes) {}
  std::string_view left;
  std::size_t read_some(char* buffer, std::size_t count) override {
    if (left.empty()) throw ReadFailure("damaged");
    const std::size_t taken = left.copy(buffer, count);
    left.remove_prefix(taken);
    return taken;
  }
};

}  // namespace

TEST_CASE("what was read before damage is kept") {
  DamagedStream text("Cows stranded\n\nThey sto");
  const Reading story = Reader().add("a.txt", text).finish();
  REQUIRE(story.articles.size() == 1);
  CHECK(story.articles[0].body == "They sto");
  CHECK(story.problems ==
        std::vector<SourceProblem>{{"a.txt", SourceState::partial, "text", "damaged"}});

  DamagedStream lines(two_lines);
  const Reading records = Reader().add("a.jsonl", lines).finish();
  CHECK(records.articles.size() == 2);
  CHECK(records.problems ==
        std::vector<SourceProblem>{{"a.jsonl", SourceState::partial, "jsonl", "damaged"}});

  DamagedStream nothing("");
  CHECK(Reader().add("a", nothing).finish().problems ==
        std::vector<SourceProblem>{{"a", SourceState::failed, "", "damaged"}});
}

TEST_CASE("records are cut the same however the stream comes") {
  struct SlowStream : ByteStream {
    explicit SlowStream(std::string_view bytes) : left(bytes) {}
    std::string_view left;
    std::size_t read_some(char* buffer, std::size_t count) override {
      const std::size_t taken = left.copy(buffer, std::min<std::size_t>(count, 1));
      left.remove_prefix(taken);
      return taken;
    }
  };
  std::vector<std::string> records;
  const RecordSink sink = [&](std::string&& bytes) { records.push_back(std::move(bytes)); };
  SlowStream elements("x<R 1>a</R>\n<R 2>b<R 3>c</R><R 4>d");
  frame_elements(elements, {"<R", "</R>"}, 1000, sink);
  CHECK(records == std::vector<std::string>{"<R 1>a</R>", "<R 2>b", "<R 3>c</R>", "<R 4>d"});
  records.clear();
  SlowStream lines("a\n\nb\r\n c");
  frame_lines(lines, 1000, sink);
  CHECK(records == std::vector<std::string>{"a", "b\r", " c"});
}
