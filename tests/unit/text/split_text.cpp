// SPDX-License-Identifier: GPL-2.0-or-later
// Texts split once are what the tokenizer gives.
#include "catch.hpp"

#include "text/split_text.hpp"
#include "text/tokenizer.hpp"

#include <string>

using namespace dateline;
using namespace dateline::text;

namespace {

void check_like_tokenizer(const SplitText& split, std::string_view text) {
  std::size_t i = 0;
  Tokenizer tokenizer(text);
  for (Token token; tokenizer.next(token); ++i) {
    REQUIRE(i < split.words().size());
    const SplitWord& word = split.words()[i];
    CHECK(split.folded(word) == token.word);
    CHECK(split.written(word) == text.substr(token.begin, token.end - token.begin));
    CHECK(split.table().written(word.number) == split.written(word));
    CHECK(split.table().probe(word.number).hash == WordProbe(token.word).hash);
    CHECK(word.before == token.before);
  }
  CHECK(i == split.words().size());
}

}  // namespace

TEST_CASE("a split text has the tokenizer's words, one text after the other") {
  SplitText split;
  for (const std::string_view text :
       {"The U.S. Senate met.\n\nIt didn't vote: 1,999.5 to ÄRGER", "", "plain words only", "I",
        "U.N.'s U.S.A7 A.B.C., J. R. O'Neill's \xD9\x80 \xD9\x80 x 東京 AT&T (a.m.) www.a.b",
        "An ordinary sentence of more than eight words, all of which are told at a glance."}) {
    split.split(text);
    check_like_tokenizer(split, text);
  }
}

TEST_CASE("words around the longest size are split as the tokenizer does") {
  SplitText split;
  for (const std::size_t size : {7, 8, 9, 15, 16, 17, 63, 64, 65, 128, 129})
    for (const std::string_view behind : {"", " ", ".", ".x", ".5", ",5", "'s", "é"}) {
      const std::string text = "see " + std::string(size, 'a') + std::string(behind) + " end";
      CAPTURE(text);
      split.split(text);
      check_like_tokenizer(split, text);
    }
}

TEST_CASE("texts that share a table number a word alike") {
  const auto table = std::make_shared<WrittenWords>();
  SplitText first(table), second(table);
  first.split("The bank raised its rate");
  second.split("Rate of the Bank: the bank");
  CHECK(second.words()[2].number != first.words()[0].number);
  CHECK(second.words()[4].number == second.words()[2].number);
  CHECK(second.words()[5].number == first.words()[1].number);
  CHECK(second.words()[3].number != first.words()[1].number);
  CHECK(second.folded(second.words()[3]) == "bank");
}
