// SPDX-License-Identifier: GPL-2.0-or-later
// The lexicon against a plain map.
#include "catch.hpp"

#include "counted_words.hpp"
#include "random_article.hpp"

#include <algorithm>
#include <utility>
#include <vector>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a lexicon adds up the words and the lexicons it is given, few or many at a time") {
  const std::uint32_t most_words = GENERATE(3u, 200u);
  Random random(most_words);
  Lexicon lexicon;
  CountedWords expected;
  for (int call = 0; call < 150; ++call) {
    std::vector<std::string> texts;
    for (std::uint32_t left = random.below(most_words); left > 0; --left)
      texts.push_back("word" + std::to_string(random.below(400)));
    std::vector<Lexicon::Word> words;
    for (const std::string& text : texts) {
      const std::string_view stem = std::string_view(text).substr(0, random.chance(2) ? 4 : 6);
      words.push_back({text, stem, random.below(1000) + 1});
      expected[{text, std::string(stem)}] += words.back().articles;
    }
    Lexicon other;
    other.add(words);
    if (random.chance(2))
      lexicon.take(std::move(other));
    else
      lexicon.add(words);
  }
  CHECK(counted_words(lexicon) == expected);
  std::vector<std::pair<std::string, std::string>> order;
  lexicon.visit([&](const Lexicon::Word& word) { order.emplace_back(word.text, word.stem); });
  CHECK(order.size() == expected.size());
  CHECK(std::is_sorted(order.begin(), order.end()));
}

TEST_CASE("a lexicon that got nothing has no words") {
  Lexicon lexicon;
  lexicon.add({});
  CHECK(counted_words(lexicon).empty());
}
