// SPDX-License-Identifier: GPL-2.0-or-later
// The made-up archive: the same for everyone, and news to the readers.
#include "made_news.hpp"
#include "catch.hpp"
#include "made_words.hpp"
#include "temp_directory.hpp"

#include <dateline/reader.hpp>

#include <map>
#include <set>

using namespace dateline;
using namespace dateline::bench;

namespace {

std::string all_lines(std::uint32_t seed, std::uint64_t articles) {
  const MadeNews news(seed, articles);
  std::string lines;
  for (std::uint64_t i = 0; i < articles; ++i) lines += json_line(news.item(i));
  return lines;
}

/// How many different words the first articles have.
std::size_t vocabulary(const MadeNews& news, std::uint64_t articles) {
  std::set<std::string> words;
  for (std::uint64_t i = 0; i < articles; ++i) {
    std::string word;
    for (const char c : news.item(i).body) {
      if (c >= 'a' && c <= 'z') {
        word += c;
      } else {
        words.insert(word);
        word.clear();
      }
    }
  }
  return words.size();
}

}  // namespace

TEST_CASE("the same seed makes the same archive, another seed another") {
  CHECK(all_lines(7, 50) == all_lines(7, 50));
  CHECK(all_lines(7, 50) != all_lines(8, 50));
}

TEST_CASE("an article's words do not depend on the size of the archive") {
  CHECK(MadeNews(1, 10).item(9).headline == MadeNews(1, 1'000).item(9).headline);
  CHECK(MadeNews(1, 10).item(9).source == MadeNews(1, 1'000).item(9).source);
}

TEST_CASE("the first made-up article stays as it is, so that figures can be compared") {
  const NewsItem item = MadeNews(1, 5'000).item(0);
  CHECK(item.headline == "Flulester Tutrada Party percent in fehuming were matol nuse mebun");
  CHECK(item.date == "1996-01-01T09:28:00Z");
}

TEST_CASE("the vocabulary grows with the archive, but more slowly") {
  const MadeNews news(1, 1'600);
  const std::size_t small = vocabulary(news, 100), large = vocabulary(news, 1'600);
  CHECK(large > 2 * small);
  CHECK(large < 8 * small);
}

TEST_CASE("common words are made once only") {
  std::map<std::string, std::uint64_t> ranks;
  std::size_t twice = 0;
  for (std::uint64_t rank = 0; rank < 20'000; ++rank)
    if (!ranks.emplace(made_word(rank), rank).second) ++twice;
  CHECK(twice < 20);
}

TEST_CASE("every article of a made-up archive is read, with its fields and without a problem") {
  const test::TempDirectory directory;
  const MadeNews news(3, 120);
  write_archive(news, directory.path(), 50);
  std::vector<Article> read;
  std::vector<SourceProblem> problems;
  read_articles({directory.path()}, {},
                {[&](Article&& article) { read.push_back(std::move(article)); },
                 [&](const SourceProblem& problem) { problems.push_back(problem); }});
  CHECK(problems.empty());
  REQUIRE(read.size() == 120);
  for (std::size_t i = 0; i < read.size(); ++i) {
    const NewsItem item = news.item(i);
    CHECK(read[i].headline == item.headline);
    CHECK(read[i].body == item.body);
    CHECK(read[i].source == item.source);
    CHECK(read[i].topics == item.topics);
    CHECK(read[i].date == parse_iso_date(item.date));
    CHECK(read[i].lang == "en");
  }
}
