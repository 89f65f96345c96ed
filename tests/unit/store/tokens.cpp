// SPDX-License-Identifier: GPL-2.0-or-later
// Articles that wait until a shard has learnt from them.
#include "catch.hpp"

#include "store/tokens.hpp"
#include "store/tokens_builder.hpp"
#include "temp_directory.hpp"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("what stands between the words of a waiting article outlives whoever split it") {
  const std::string ornament(40, '*');
  std::string splitters = ornament;
  store::SpelledArticle article;
  article.counts[static_cast<std::size_t>(store::TextPart::body)] = 2;
  article.vocabulary = {{0, "peace"}, {1, "talks"}};
  article.gaps = {{0, ""}, {1, splitters}};
  article.words.resize(2);
  article.words[1].word = 1;
  article.words[1].gap = 1;

  const TempDirectory directory;
  store::TokensBuilder builder(directory / "tokens");
  builder.adopt(article);
  splitters.assign(splitters.size(), '?');
  builder.train({&article});
  builder.add(article);
  builder.finish();

  const store::TokensFile file(directory / "tokens");
  store::WrittenWordReader words(file, file.article(1));
  store::WrittenWord word;
  REQUIRE(words.next(word));
  REQUIRE(words.next(word));
  CHECK(word.gap == ornament);
}
