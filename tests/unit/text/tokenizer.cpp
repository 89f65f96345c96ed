// SPDX-License-Identifier: GPL-2.0-or-later
// What is a word, what is a sentence.
#include "text/tokenizer.hpp"
#include "catch.hpp"

#include <string>
#include <vector>

using dateline::text::Break;
using dateline::text::Token;
using dateline::text::Tokenizer;

namespace {

/// Words with what stands before them: blank, '-' if joined, " / " new sentence, " // " paragraph.
std::string split(std::string_view text) {
  std::string words;
  Tokenizer tokenizer(text);
  for (Token token; tokenizer.next(token);) {
    if (!words.empty()) {
      if (token.before == Break::paragraph) words += " // ";
      if (token.before == Break::sentence) words += " / ";
      if (token.before == Break::none) words += token.joined ? '-' : ' ';
    }
    words += token.word;
  }
  return words;
}

}  // namespace

TEST_CASE("words are runs of letters and digits, folded") {
  auto [text, words] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {" .,;! ", ""},
      {"Putin visits Pyongyang", "putin visits pyongyang"},
      {"Škoda, SKODA", "skoda skoda"},
      {"F16 4x4 G8", "f16 4x4 g8"},
      {"either/or", "either or"},
      {"a_b", "a b"},
      {"(so-called)", "so-called"},
      {"trade — war", "trade war"},
      {"trade--war", "trade war"},
      {"trade - war", "trade war"},
      {"non\xE2\x80\x90stop non\xE2\x80\x91stop", "non-stop non-stop"},
      {"co\xC2\xADoperate", "cooperate"},
      {"Москва, Київ", "москва киів"},
      {"\xCC\x81stray mark", "stray mark"},
      {"50%", "50"},
      {"#election @user", "election user"},
  }));
  CAPTURE(text);
  CHECK(split(text) == words);
}

TEST_CASE("apostrophes, ampersands and points stand inside words") {
  auto [text, words] = GENERATE(table<std::string, std::string>({
      {"O'Brien O’Brien", "o'brien o'brien"},
      {"Wasn't wasn’t", "wasn't wasn't"},
      {"China's", "china's"},
      {"the workers' party", "the workers party"},
      {"'quoted'", "quoted"},
      {"‘quoted’", "quoted"},
      {"rock'n'roll", "rock'n'roll"},
      {"1990's '90s", "1990's 90s"},
      {"AT&T R&D", "at&t r&d"},
      {"salt & pepper", "salt pepper"},
      {"A&1 1&A", "a 1 1 a"},
      {"3.5 1,999 1,999.50", "3.5 1,999 1,999.50"},
      {"one,two 3, 4. 5", "one two 3 4 / 5"},
      {"v1.2", "v1.2"},
      {"12:30", "12 30"},
      {"example.org", "example org"},
  }));
  CAPTURE(text);
  CHECK(split(text) == words);
}

TEST_CASE("an acronym keeps its full stops and is one word") {
  auto [text, words] = GENERATE(table<std::string, std::string>({
      {"U.S. troops", "u.s troops"},
      {"U.S troops", "u.s troops"},
      {"the U.N.", "the u.n"},
      {"U.S.S.R. falls", "u.s.s.r falls"},
      {"the U.N.'s envoy", "the u.n's envoy"},
      {"the U.S's envoy", "the u.s's envoy"},
      {"U.S.-led", "u.s-led"},
      {"(U.S.)", "u.s"},
      {"at 5 p.m. today", "at 5 p.m today"},
      {"J.Smith", "j smith"},
      {"J.K. Rowling", "j.k rowling"},
      {"Ph.D.", "ph d"},
      {"plan A. Then", "plan a then"},
      {"А.П. Чехов", "а.п чехов"},
      {"U.S.Army", "u.s-army"},
  }));
  CAPTURE(text);
  CHECK(split(text) == words);
}

TEST_CASE("the last full stop of an acronym belongs to it and ends no sentence") {
  CHECK(split("He left the U.S. Then he returned.") == "he left the u.s then he returned");
  CHECK(split("He left the U.S.\n\nThen he returned.") == "he left the u.s // then he returned");
  Tokenizer tokenizer("U.S. x");
  Token token;
  REQUIRE(tokenizer.next(token));
  CHECK(token.end == 4);
}

TEST_CASE("sentences end at a stop before white space and a capital") {
  auto [text, words] = GENERATE(table<std::string, std::string>({
      {"He left. She stayed.", "he left / she stayed"},
      {"He left! Why? Nobody knows… Really.", "he left / why / nobody knows / really"},
      {"\"He left.\" She stayed.", "he left / she stayed"},
      {"He left.” “She stayed.", "he left / she stayed"},
      {"He left.) She stayed", "he left / she stayed"},
      {"He left. \"so it goes\"", "he left / so it goes"},
      {"He left. 12 stayed", "he left / 12 stayed"},
      {"He left.\nShe stayed", "he left / she stayed"},
      {"He left. - She stayed", "he left / she stayed"},
      {"He left. she stayed", "he left she stayed"},
      {"wait ... what", "wait what"},
      {"left.She", "left she"},
      {"left.) she", "left she"},
      {"Он ушёл. Она осталась.", "он ушел / она осталась"},
  }));
  CAPTURE(text);
  CHECK(split(text) == words);
}

TEST_CASE("an abbreviation or an initial ends no sentence") {
  auto [text, words] = GENERATE(table<std::string, std::string>({
      {"Mr. Bush met Gen. Powell", "mr bush met gen powell"},
      {"Sen. J. Smith", "sen j smith"},
      {"Acme Corp. Chairman", "acme corp chairman"},
      {"Dr. Who vs. Daleks", "dr who vs daleks"},
      {"on Jan. 5", "on jan 5"},
      {"on Sept. 11", "on sept 11"},
      {"Resolution No. 5", "resolution no 5"},
      {"He said no. They left", "he said no / they left"},
      {"It ended in Dec. They left", "it ended in dec / they left"},
      {"So did I. They left", "so did i / they left"},
      {"the gen. Powell", "the gen / powell"},
      {"Ж. Иванов", "ж иванов"},
  }));
  CAPTURE(text);
  CHECK(split(text) == words);
}

TEST_CASE("an empty line ends a paragraph") {
  CHECK(split("one\n\ntwo") == "one // two");
  CHECK(split("one\n \t\r\ntwo") == "one // two");
  CHECK(split("one\ntwo") == "one two");
  CHECK(split("one\n- two\n- three") == "one two three");
  CHECK(split("one.\xE2\x80\xA9two") == "one // two");
}

TEST_CASE("what usually stands between two words breaks nothing, and a stop with it does") {
  auto [text, words] = GENERATE(table<std::string, std::string>({
      {"Seoul, Tokyo", "seoul tokyo"},
      {"Seoul,Tokyo", "seoul tokyo"},
      {"Seoul,  Tokyo", "seoul tokyo"},
      {"Seoul (Tokyo", "seoul tokyo"},
      {"Seoul \"Tokyo", "seoul tokyo"},
      {"Seoul-Tokyo", "seoul-tokyo"},
      {"Seoul-, Tokyo", "seoul tokyo"},
      {"Seoul -Tokyo", "seoul tokyo"},
      {"Seoul. (Tokyo", "seoul / tokyo"},
      {"Seoul, \n\nTokyo", "seoul // tokyo"},
      {"Seoul \n\n(Tokyo", "seoul // tokyo"},
      {"Seoul, U.S. Tokyo", "seoul u.s tokyo"},
      {"Seoul-1,999 (2,000", "seoul-1,999 2,000"},
      {"Seoul,", "seoul"},
      {"Seoul (", "seoul"},
      {"Seoul-", "seoul"},
  }));
  CAPTURE(text);
  CHECK(split(text) == words);
}

TEST_CASE("the first word begins a paragraph and isn't joined") {
  Tokenizer tokenizer("-one");
  Token token;
  REQUIRE(tokenizer.next(token));
  CHECK(token.before == Break::paragraph);
  CHECK_FALSE(token.joined);
}

TEST_CASE("scripts without blanks give one word a character") {
  auto [text, words] = GENERATE(table<std::string, std::string>({
      {"平壤", "平-壤"},
      {"普京访问平壤。他说", "普-京-访-问-平-壤 / 他-说"},
      {"東京タワー", "東-京-タ-ワ-ー"},
      {"서울", "서-울"},
      {"กา", "ก-า"},
      {"Putin在北京", "putin-在-北-京"},
      {"が", "が"},
      {"か\xE3\x82\x99", "が"},
  }));
  CAPTURE(text);
  CHECK(split(text) == words);
}

TEST_CASE("offsets are bytes of the text, whatever folding does") {
  const std::string text = "  Škoda’s ﬁne, U.N.";
  Tokenizer tokenizer(text);
  std::vector<std::string> parts;
  for (Token token; tokenizer.next(token);)
    parts.push_back(text.substr(token.begin, token.end - token.begin));
  CHECK(parts == std::vector<std::string>{"Škoda’s", "ﬁne", "U.N."});
}

TEST_CASE("a word beyond 64 bytes goes on as another") {
  const std::string text(150, 'a');
  Tokenizer tokenizer(text);
  std::vector<std::size_t> sizes;
  for (Token token; tokenizer.next(token);) sizes.push_back(token.word.size());
  CHECK(sizes == std::vector<std::size_t>{64, 64, 22});
}

TEST_CASE("hostile text is split in linear time into words that fit") {
  const std::string unit =
      GENERATE(as<std::string>{}, "a.", "A.b", "'", "a'", "a&", "1,", "\xCC\x81", "a\xCC\x81", "ﷺ",
               "\xFF", "\xE2\x80", "ᅡ", "\n", ". ", "-", "\xE3\x85\xA4");
  std::string text;
  while (text.size() < 200'000) text += unit;
  Tokenizer tokenizer(text);
  std::size_t last_end = 0;
  for (Token token; tokenizer.next(token);) {
    if (token.begin < last_end || token.end <= token.begin || token.word.empty() ||
        token.word.size() > 64 || token.word.find(' ') != std::string_view::npos)
      FAIL("bad token at " << token.begin << " in '" << unit << "'");
    last_end = token.end;
  }
  CHECK(last_end <= text.size());
}
