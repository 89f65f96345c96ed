// SPDX-License-Identifier: GPL-2.0-or-later
// Folding, cleaning and measuring text.
#include "text/fold.hpp"
#include "catch.hpp"
#include "text/utf8.hpp"

#include <string>

using namespace dateline::text;

TEST_CASE("folding makes spellings comparable") {
  auto [text, folded] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"Putin", "putin"},
      {"Škoda", "skoda"},
      {"S\xCC\x8Ckoda", "skoda"},
      {"Straße", "strasse"},
      {"Łódź", "lodz"},
      {"Lech Wałęsa", "lech walesa"},
      {"Sørensen", "sorensen"},
      {"Đilas", "dilas"},
      {"İstanbul ıslak", "istanbul islak"},
      {"ﬁnal Ｔｅｓｔ", "final test"},
      {"O’Brien", "o'brien"},
      {"ΟΔΟΣ Ἀθῆναι", "οδοσ αθηναι"},
      {"Ёлка", "елка"},
      {"Российский и\xCC\x86", "российский й"},
      {"مُحَمَّد أحمد", "محمد احمد"},
      {"שָׁלוֹם", "שלום"},
      {"が か", "が か"},
      {"한국", "한국"},
      {"한국", "한국"},
      {"हिन्दी", "हिन्दी"},
      {"co\xC2\xADop", "coop"},
  }));
  CAPTURE(text);
  CHECK(fold(text) == folded);
}

TEST_CASE("folding twice changes nothing more") {
  for (char32_t value = 1; value < 0x30000; ++value) {
    if (value >= 0xD800 && value < 0xE000) continue;
    std::string text;
    append_utf8(text, value);
    const std::string once = fold(text);
    if (fold(once) != once) FAIL("U+" << std::hex << static_cast<unsigned>(value));
  }
}

TEST_CASE("the table for common letters and ICU fold alike") {
  // An ideograph of the supplementary plane sends the whole text through ICU.
  const std::string beyond_table = "\xF0\xA0\x80\x80";
  for (char32_t value = 1; value < 0x10000; ++value) {
    if (value >= 0xD800 && value < 0xE000) continue;
    std::string text = "xи";
    append_utf8(text, value);
    text += "e";
    if (fold(text) + beyond_table != fold(text + beyond_table))
      FAIL("U+" << std::hex << static_cast<unsigned>(value));
  }
}

TEST_CASE("folding replaces what isn't UTF-8") {
  CHECK(fold("a\xFFz") == "a\xEF\xBF\xBDz");
  CHECK(fold("\xC3") == "\xEF\xBF\xBD");
}

TEST_CASE("cleaning removes controls and bad bytes and says what it replaced") {
  auto [dirty, clean, replaced] = GENERATE(table<std::string, std::string, bool>({
      {"plain\ttext\n", "plain\ttext\n", false},
      {"Škoda", "Škoda", false},
      {"one\r\ntwo\rthree", "one\ntwo\nthree", false},
      {"bell\aend", "bell end", false},
      {std::string("nul\0end", 7), "nul end", false},
      {"\x1B[1;31mred\x1B[0mdish", "reddish", false},
      {"one\x1B[2;5Htwo\x1B(Bthree\x1B$)Cfour", "one two three four", false},
      {"half\x1B[31", "half [31", false},
      {"lone\x1B", "lone ", false},
      {"next\xC2\x85line\xC2\x9B", "next\nline ", false},
      {"bad\xFF", "bad\xEF\xBF\xBD", true},
      {"cut\xE2\x80", "cut\xEF\xBF\xBD", true},
      {"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", true},
      {"\xC0\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD", true},
  }));
  CAPTURE(dirty);
  std::string text = dirty;
  CHECK(make_clean(text) == replaced);
  CHECK(text == clean);
}

TEST_CASE("display width counts what a terminal shows") {
  CHECK(display_width("") == 0);
  CHECK(display_width("Putin") == 5);
  CHECK(display_width("Škoda") == 5);
  CHECK(display_width("S\xCC\x8Ckoda") == 5);
  CHECK(display_width("平壤") == 4);
  CHECK(display_width("Ｔ") == 2);
}
