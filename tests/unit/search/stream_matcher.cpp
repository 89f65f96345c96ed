// SPDX-License-Identifier: GPL-2.0-or-later
// What is decided on bytes, against what is decided word by word.
#include "catch.hpp"

#include "index/shard_reader.hpp"
#include "random_article.hpp"
#include "search/article_text.hpp"
#include "search/stream_matcher.hpp"
#include "small_index.hpp"
#include "store/word_code.hpp"
#include "temp_directory.hpp"

#include <algorithm>

using namespace dateline;
using namespace dateline::test;

namespace {

constexpr std::uint32_t vocabulary = 60'000;

std::string word(std::uint32_t number) { return "w" + std::to_string(number); }

/// A few common words and many rare ones, so that there are codes of every size a shard of this
/// size has.
std::string some_words(Random& random, std::uint32_t most) {
  std::string text;
  for (std::uint32_t left = random.below(most + 1); left > 0; --left)
    text +=
        word(random.below(random.chance(3) ? vocabulary : 12)) + (random.chance(9) ? ". " : " ");
  return text;
}

std::string all_words() {
  std::string text;
  for (std::uint32_t number = 0; number < vocabulary; ++number) text += word(number) + " ";
  return text;
}

WordSet some_set(Random& random, PatternWords& words) {
  WordSet set;
  for (std::uint32_t left = 1 + random.below(3); left > 0; --left)
    set.push_back(words.add(word(random.below(random.chance(4) ? vocabulary : 14))));
  std::sort(set.begin(), set.end());
  set.erase(std::unique(set.begin(), set.end()), set.end());
  return set;
}

TextPattern some_pattern(Random& random, PatternWords& words) {
  const auto plain = [&] { return TextPattern{WordPattern{Field::text, some_set(random, words)}}; };
  if (random.chance(5)) return plain();
  if (random.chance(4)) {
    PhrasePattern phrase;
    for (std::uint32_t left = 1 + random.below(3); left > 0; --left)
      phrase.words.push_back(words.add(word(random.below(12))));
    return {std::move(phrase)};
  }
  NearPattern near;
  near.ordered = random.chance(2);
  near.distance = 1 + random.below(random.chance(2) ? 1 : 6);
  near.parts = {plain(), random.chance(4) ? TextPattern{AnyPattern{{plain(), plain()}}} : plain()};
  if (random.chance(4)) near.parts.push_back(plain());
  return {std::move(near)};
}

}  // namespace

TEST_CASE("a stream's bytes fit a pattern exactly where its words do") {
  Random random(21);
  std::vector<Story> stories;
  for (int i = 0; i < 1500; ++i) {
    stories.push_back(story(some_words(random, 8), i == 0 ? all_words() : some_words(random, 60)));
    if (random.chance(3)) stories.back().article.lead = some_words(random, 8);
  }
  const TempDirectory directory;
  const WrittenShard written = write_shard(directory.path(), 1, stories);
  const ShardReader shard(directory.path(), written.shard);
  REQUIRE(shard.tokens().words() > store::short_codes + store::pair_codes);
  std::size_t decided = 0, found = 0;
  for (int round = 0; round < 400; ++round) {
    PatternWords words;
    const TextPattern pattern = some_pattern(random, words);
    const ShardWords numbers(words, shard);
    const auto matcher = StreamMatcher::make(pattern, numbers);
    if (!matcher) continue;
    ++decided;
    for (std::uint32_t article = 2; article <= stories.size(); ++article) {
      CAPTURE(round, article);
      const store::ArticleTokens tokens = shard.tokens().article(article);
      const bool expected = matches(pattern, ArticleText(tokens, numbers));
      REQUIRE(matcher->matches(tokens.stream) == expected);
      found += expected ? 1 : 0;
    }
  }
  CHECK(decided > 300);
  CHECK(found > 1000);
}
