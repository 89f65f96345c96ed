// SPDX-License-Identifier: GPL-2.0-or-later
// Words as base form and casing.
#include "catch.hpp"

#include "text/casing.hpp"
#include "text/tokenizer.hpp"

#include <random>
#include <string>

using namespace dateline;
using text::Casing;

namespace {

struct Cased {
  Casing casing = Casing::lower;
  std::string base;
};

/// Of the first word in `written`.
Cased first_word(const std::string& written) {
  text::Tokenizer words(written);
  text::Token token;
  REQUIRE(words.next(token));
  std::string scratch;
  const text::CasedWord cased = text::casing_of(
      std::string_view(written).substr(token.begin, token.end - token.begin), token.word, scratch);
  return {cased.casing, std::string(cased.base)};
}

void check(const std::string& written, Casing casing, const std::string& base) {
  CAPTURE(written);
  const Cased cased = first_word(written);
  CHECK(cased.casing == casing);
  CHECK(cased.base == base);
}

}  // namespace

TEST_CASE("a word's base form is the folded word wherever its casing says the rest") {
  check("bank", Casing::lower, "bank");
  check("Bank", Casing::capital, "bank");
  check("BANK", Casing::upper, "bank");
  check("U.S.", Casing::upper_dotted, "u.s");
  check("a.m.", Casing::dotted, "a.m");
  check("AT&T", Casing::upper, "at&t");
  check("1,999.5", Casing::lower, "1,999.5");
}

TEST_CASE("a word with marks has a base form of its own, which capitals share") {
  check("m\xc3\xbcller", Casing::lower, "m\xc3\xbcller");
  check("M\xc3\xbcller", Casing::capital, "m\xc3\xbcller");
  check("M\xc3\x9cLLER", Casing::upper, "m\xc3\xbcller");
  check("\xc3\x89tat", Casing::capital, "\xc3\xa9tat");
}

TEST_CASE("a word cased like no other is its own base form") {
  check("McDonald", Casing::lower, "McDonald");
  check("iPhone", Casing::lower, "iPhone");
}

TEST_CASE("base form and casing give every word back, byte for byte") {
  const std::vector<std::string> pieces{"a",
                                        "B",
                                        "\xc3\x9f",
                                        "\xc4\xb0",
                                        "\xc5\x89",
                                        "\xc7\x86",
                                        "\xce\xa3",
                                        "\xcf\x82",
                                        "\xd0\x96",
                                        "\xef\xac\x81",
                                        "\xe2\x84\xaa",
                                        "'",
                                        ".",
                                        "7",
                                        "\xcc\x81",
                                        "\xf0\x90\x90\xb7",
                                        "z",
                                        "K"};
  std::mt19937 random(3);
  std::string scratch;
  for (int i = 0; i < 50'000; ++i) {
    std::string written;
    for (auto left = 1 + random() % 6; left > 0; --left)
      written += pieces[random() % pieces.size()];
    text::Tokenizer words(written);
    text::Token token;
    while (words.next(token)) {
      const std::string word = written.substr(token.begin, token.end - token.begin);
      const text::CasedWord cased = text::casing_of(word, token.word, scratch);
      std::string again;
      text::append_recased(again, cased.base, cased.casing);
      CAPTURE(written, word);
      REQUIRE(again == word);
    }
  }
}
