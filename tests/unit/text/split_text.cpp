// SPDX-License-Identifier: GPL-2.0-or-later
// Texts split once are what the tokenizer gives.
#include "catch.hpp"

#include "text/split_text.hpp"

using namespace dateline;
using namespace dateline::text;

TEST_CASE("a split text has the tokenizer's words, one text after the other") {
  SplitText split;
  for (const std::string_view text :
       {"The U.S. Senate met.\n\nIt didn't vote: 1,999.5 to ÄRGER", "", "plain words only", "I"}) {
    split.split(text);
    std::size_t i = 0;
    Tokenizer tokenizer(text);
    for (Token token; tokenizer.next(token); ++i) {
      REQUIRE(i < split.words().size());
      const SplitWord& word = split.words()[i];
      CHECK(split.folded(word) == token.word);
      CHECK(split.written(word) == text.substr(token.begin, token.end - token.begin));
      CHECK(word.before == token.before);
      CHECK(word.plain == token.plain);
      CHECK(word.recased == (token.word.data() != text.data() + token.begin));
      CHECK(word.probe.hash == WordProbe(token.word).hash);
    }
    CHECK(i == split.words().size());
  }
}
