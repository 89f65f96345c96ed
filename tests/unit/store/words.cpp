// SPDX-License-Identifier: GPL-2.0-or-later
// The lexicon of a shard, written and read back.
#include "catch.hpp"

#include "damage.hpp"
#include "failure.hpp"
#include "random_article.hpp"
#include "store/word_finder.hpp"
#include "store/words.hpp"
#include "store/words_writer.hpp"
#include "temp_directory.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>

using namespace dateline;
using namespace dateline::test;
using store::WordEntry;

namespace {

using Entries = std::vector<WordEntry>;

store::WordsFile write(const TempDirectory& directory, const Entries& entries,
                       FileUse use = FileUse::most) {
  store::WordsWriter writer(directory / "words");
  for (const WordEntry& entry : entries)
    writer.add({entry.word, entry.stem, entry.articles, entry.number});
  writer.finish();
  return store::WordsFile(directory / "words", use);
}

Entries with_prefix(const store::WordsFile& words, std::string_view prefix) {
  Entries found;
  store::WordFinder(words).visit_prefix(prefix, [&](const WordEntry& entry) {
    found.push_back(entry);
    return true;
  });
  return found;
}

/// `count` different words, sorted: letters a to d, so that many share beginnings.
Entries some_words(std::size_t count) {
  Random random(static_cast<std::uint32_t>(count));
  std::set<std::string> texts;
  while (texts.size() < count) {
    std::string text;
    for (std::uint32_t left = 1 + random.below(9); left > 0; --left)
      text += static_cast<char>('a' + random.below(4));
    texts.insert(text);
  }
  Entries entries;
  for (const std::string& text : texts)
    entries.push_back({text, text.substr(0, 1 + text.size() / 2), random.below(100'000),
                       static_cast<std::uint32_t>(count - 1 - entries.size())});
  return entries;
}

}  // namespace

TEST_CASE("a lexicon of any size reads back, by word, number and stem") {
  const FileUse use = GENERATE(FileUse::most, FileUse::few);
  const std::size_t count = GENERATE(0, 1, 15, 16, 17, 31, 32, 33, 48, 5000);
  CAPTURE(count);
  const Entries entries = some_words(count);
  const TempDirectory directory;
  const store::WordsFile words = write(directory, entries, use);
  CHECK(words.size() == count);
  for (const WordEntry& entry : entries) REQUIRE(words.word(entry.number) == entry.word);
  std::vector<std::uint32_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0);
  std::vector<std::string> spelled;
  std::transform(entries.rbegin(), entries.rend(), std::back_inserter(spelled),
                 [](const WordEntry& entry) { return entry.word; });
  CHECK(words.words(numbers) == spelled);
  std::map<std::string, std::vector<std::string>> by_stem;
  store::WordFinder finder(words);
  for (const WordEntry& entry : entries) {
    REQUIRE(finder.find(entry.word) == Entries{entry});
    by_stem[entry.stem].push_back(entry.word);
  }
  for (const auto& [stem, expected] : by_stem) REQUIRE(finder.words_of_stem(stem) == expected);
  for (const char* absent : {"", "0", "ab0", "dddddddddd", "zz"}) {
    CHECK(finder.find(absent).empty());
    CHECK(finder.words_of_stem(absent).empty());
  }
  CHECK(with_prefix(words, "") == entries);
}

TEST_CASE("every prefix visits what begins with it, across blocks") {
  const Entries entries = some_words(700);
  const TempDirectory directory;
  const store::WordsFile words = write(directory, entries);
  for (const char* prefix : {"a", "ab", "abc", "abcd", "b", "dd", "ddddd", "ca", "z", "a0"}) {
    Entries expected;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(expected),
                 [&](const WordEntry& entry) { return entry.word.starts_with(prefix); });
    CAPTURE(prefix);
    CHECK(with_prefix(words, prefix) == expected);
  }
}

TEST_CASE("a visit ends when the visitor has enough") {
  const TempDirectory directory;
  const store::WordsFile words = write(directory, some_words(100));
  int seen = 0;
  store::WordFinder(words).visit_prefix("", [&](const WordEntry&) { return ++seen < 20; });
  CHECK(seen == 20);
}

TEST_CASE("a word that two languages stem differently has an entry for each, also across blocks") {
  Entries entries;
  for (char c = 'a'; c < 'p'; ++c) entries.push_back({std::string("x") + c, "x", 1});
  entries.push_back({"y", "y", 2});  // the last of the first block
  entries.push_back({"y", "ya", 3});
  entries.push_back({"y", "yb", 4});
  const TempDirectory directory;
  const store::WordsFile words = write(directory, entries);
  store::WordFinder finder(words);
  CHECK(finder.find("y") == Entries{{"y", "y", 2}, {"y", "ya", 3}, {"y", "yb", 4}});
  CHECK(finder.words_of_stem("ya") == std::vector<std::string>{"y"});
  CHECK(finder.words_of_stem("x").size() == 15);
}

TEST_CASE("a stem need not begin its words") {
  const TempDirectory directory;
  const store::WordsFile words =
      write(directory, {{"children", "child", 3}, {"ging", "geh", 1}, {"went", "go", 2}});
  store::WordFinder finder(words);
  CHECK(finder.words_of_stem("go") == std::vector<std::string>{"went"});
  CHECK(finder.words_of_stem("geh") == std::vector<std::string>{"ging"});
  CHECK(finder.find("went") == Entries{{"went", "go", 2}});
}

TEST_CASE("words in any script keep their order by bytes") {
  const Entries entries{{"2000", "2000", 1},
                        {"\xd0\xbc\xd0\xb8\xd1\x80", "\xd0\xbc\xd0\xb8\xd1\x80", 2},
                        {"\xe5\xb9\xb3", "\xe5\xb9\xb3", 3}};
  const TempDirectory directory;
  const store::WordsFile words = write(directory, entries);
  CHECK(with_prefix(words, "") == entries);
  CHECK(store::WordFinder(words).find("\xe5\xb9\xb3") == Entries{entries[2]});
}

TEST_CASE("a damaged lexicon is read or refused, and refusals name the file") {
  const TempDirectory directory;
  const auto path = directory / "words";
  const FileUse use = GENERATE(FileUse::most, FileUse::few);
  write(directory, some_words(20));
  const std::string whole = read_file(path);
  for_each_damage(whole, [&](const std::string& damaged, const std::string& what) {
    write_file(path, damaged);
    CAPTURE(what);
    const auto failure = failure_of([&] {
      const store::WordsFile words(path, use);
      for (std::uint32_t number = 0; number < 20; ++number) (void)words.word(number);
      const std::vector<std::uint32_t> some{0, 7, 19};
      (void)words.words(some);
      store::WordFinder finder(words);
      (void)finder.find("abc");
      (void)finder.words_of_stem("a");
      int seen = 0;
      finder.visit_prefix("", [&](const WordEntry&) { return ++seen < 1000; });
    });
    if (!failure) return;
    REQUIRE(failure->code == ErrorCode::index_corrupt);
    REQUIRE(failure->message.find(path.string() + " is damaged: ") == 0);
  });
}

TEST_CASE("another file in the lexicon's place is refused") {
  const TempDirectory directory;
  write_file(directory / "words", std::string(500, 'x'));
  const auto failure = failure_of([&] { store::WordsFile words(directory / "words"); });
  REQUIRE(failure);
  CHECK(failure->code == ErrorCode::index_corrupt);
  CHECK(failure->message == (directory / "words").string() + " is damaged: not such a file");
}
