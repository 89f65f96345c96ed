// SPDX-License-Identifier: GPL-2.0-or-later
// From bytes to UTF-8.
#include "text/charset.hpp"
#include "catch.hpp"
#include "text/charset_label.hpp"

#include <string>

using namespace dateline::text;
using namespace std::string_literals;

TEST_CASE("a byte order mark decides, and goes") {
  auto [bytes, text, charset] = GENERATE(table<std::string, std::string, std::string>({
      {"\xEF\xBB\xBFŠkoda", "Škoda", "UTF-8"},
      {"\xFF\xFEh\0i\0"s, "hi", "UTF-16LE"},
      {"\xFE\xFF\0h\0i"s, "hi", "UTF-16BE"},
      {"\xFF\xFE\0\0h\0\0\0"s, "h", "UTF-32LE"},
      {"\0\0\xFE\xFF\0\0\0h"s, "h", "UTF-32BE"},
  }));
  CAPTURE(charset);
  const Decoded decoded = decode(bytes, "windows-1251");
  CHECK(decoded.utf8 == text);
  CHECK(decoded.charset == charset);
  CHECK_FALSE(decoded.replaced);
}

TEST_CASE("what is UTF-8 is taken as UTF-8, whatever the label says") {
  CHECK(decode("Škoda", "iso-8859-2").utf8 == "Škoda");
  CHECK(decode("plain", "windows-1251").charset == "UTF-8");
  CHECK(decode("").utf8.empty());
}

TEST_CASE("a label counts where the bytes aren't UTF-8") {
  auto [bytes, label, text, charset] =
      GENERATE(table<std::string, std::string, std::string, std::string>({
          {"\x93quoted\x94 \x80", "ISO-8859-1", "“quoted” €", "windows-1252"},
          {"caf\xE9", " us-ascii ", "café", "windows-1252"},
          {"\xCC\xEE\xF1\xEA\xE2\xE0", "cp1251", "Москва", "windows-1251"},
          {"\xED\xCF\xD3\xCB\xD7\xC1", "koi8-r", "Москва", "KOI8-R"},
          {"\xA9koda", "iso-8859-2", "Škoda", "ISO-8859-2"},
          {"\xC6\xBD\xC8\xC0", "gb2312", "平壤", "GB18030"},
          {"\x95\xBD\x8F\xEB", "Shift_JIS", "平壌", "windows-31j"},
          {"\xC6\xF2\xBE\xE7", "euc-kr", "평양", "windows-949"},
          {"\x1B$BJ?>m\x1B(B", "ISO-2022-JP", "平壌", "ISO-2022-JP"},
      }));
  CAPTURE(label);
  const Decoded decoded = decode(bytes, label);
  CHECK(decoded.utf8 == text);
  CHECK(decoded.charset == charset);
}

TEST_CASE("UTF-16 without a mark is recognised by its zeros") {
  CHECK(decode("h\0e\0l\0l\0o\0"s).utf8 == "hello");
  CHECK(decode("\0h\0e\0l\0l\0o"s).charset == "UTF-16BE");
}

TEST_CASE("without a label the encoding is detected") {
  CHECK(decode("Le pr\xE9sident a \xE9t\xE9 re\xE7u \xE0 l'\xC9lys\xE9"
               "e hier soir")
            .utf8 == "Le président a été reçu à l'Élysée hier soir");
  const Decoded russian = decode(
      "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xEF\xF0\xE8\xE1\xFB\xEB \xE2 \xEF\xFF\xF2"
      "\xED\xE8\xF6\xF3 \xE8 \xE2\xF1\xF2\xF0\xE5\xF2\xE8\xEB\xF1\xFF \xF1 \xEC\xE8\xED"
      "\xE8\xF1\xF2\xF0\xE0\xEC\xE8 \xEF\xF0\xE0\xE2\xE8\xF2\xE5\xEB\xFC\xF1\xF2\xE2\xE0");
  CHECK(russian.charset == "windows-1251");
  CHECK(russian.utf8 == "Президент прибыл в пятницу и встретился с министрами правительства");
}

TEST_CASE("damaged UTF-8 stays UTF-8 and says what was replaced") {
  const Decoded decoded = decode("Škoda, Łódź, Öl und \xFF mehr");
  CHECK(decoded.utf8 == "Škoda, Łódź, Öl und \xEF\xBF\xBD mehr");
  CHECK(decoded.charset == "UTF-8");
  CHECK(decoded.replaced);
}

TEST_CASE("a text wrongly labelled UTF-8 is detected") {
  CHECK(decode("caf\xE9 cr\xE8me", "utf-8").utf8 == "café crème");
}

TEST_CASE("a wrong or unknown label does no harm") {
  CHECK(decode("caf\xE9 cr\xE8me br\xFBl\xE9"
               "e",
               "x-nonsense")
            .utf8 == "café crème brûlée");
  CHECK(decode("caf\xE9 cr\xE8me br\xFBl\xE9"
               "e",
               "utf-16")
            .utf8 == "café crème brûlée");
  CHECK(charset_of_label("").empty());
  CHECK(charset_of_label("x-nonsense").empty());
  CHECK(charset_of_label(std::string(1000, 'x')).empty());
  CHECK(charset_of_label("\"UTF-8\"") == "UTF-8");
}

TEST_CASE("bytes without a meaning in their encoding are replaced and reported") {
  const Decoded decoded = decode("\x81\x20 \xFF", "shift_jis");
  CHECK(decoded.replaced);
  CHECK(decoded.utf8.find("\xEF\xBF\xBD") != std::string::npos);
}

TEST_CASE("long texts pass the converter's buffers unharmed") {
  std::string latin, utf8;
  for (int i = 0; i < 50'000; ++i) {
    latin += "\xE9x";
    utf8 += "éx";
  }
  CHECK(decode(latin, "latin1").utf8 == utf8);
}
