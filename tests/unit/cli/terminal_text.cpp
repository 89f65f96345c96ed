// SPDX-License-Identifier: GPL-2.0-or-later
// Text made fit for a terminal: width, sanitising, wrapping, colours and links.
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/display_width.hpp"
#include "cli/marked_text.hpp"
#include "cli/style.hpp"
#include "cli/utf8.hpp"

using namespace dateline::cli;

namespace {

std::string lines_of(const std::vector<MarkedText>& lines) {
  std::string text;
  for (const MarkedText& line : lines) text += line.text + "|";
  return text;
}

TextStyle colored() {
  TextStyle style;
  style.color = true;
  return style;
}

}  // namespace

TEST_CASE("a code point is decoded strictly") {
  const auto [text, value, length, valid] =
      GENERATE(table<std::string, char32_t, std::size_t, bool>({
          {"a", U'a', 1, true},
          {"\xC3\xA9", U'é', 2, true},
          {"\xE5\xB9\xB3", U'平', 3, true},
          {"\xF0\x9F\x97\x9E", U'🗞', 4, true},
          {"\xC0\x80", 0xFFFD, 1, false},          // overlong
          {"\xED\xA0\x80", 0xFFFD, 1, false},      // surrogate
          {"\xF4\x90\x80\x80", 0xFFFD, 1, false},  // beyond the last
          {"\xE5\xB9", 0xFFFD, 1, false},          // cut short
          {"\x9B", 0xFFFD, 1, false},
      }));
  const CodePoint point = code_point_at(text, 0);
  CHECK(point.value == value);
  CHECK(point.length == length);
  CHECK(point.valid == valid);
}

TEST_CASE("what is encoded is decoded again") {
  const char32_t value = GENERATE(U'a', U'é', U'平', U'🗞', char32_t{0x10FFFF});
  std::string text;
  append_utf8(text, value);
  CHECK(code_point_at(text, 0).value == value);
  CHECK(is_utf8(text));
}

TEST_CASE("a text takes as many columns as a terminal gives it") {
  const auto [text, width] = GENERATE(table<std::string, std::size_t>({
      {"Putin", 5},
      {"naïve", 5},
      {"nai\xCC\x88ve", 5},  // the dots as a combining character
      {"平壤", 4},
      {"Путин", 5},
      {"بوتين", 5},
      {"푸틴", 4},
      {"📰", 2},
      {"", 0},
  }));
  CHECK(display_width(text) == width);
}

TEST_CASE("a text too long for its column ends in an ellipsis") {
  const auto [text, width, cut] = GENERATE(table<std::string, std::size_t, std::string>({
      {"Reuters", 7, "Reuters"},
      {"Reuters", 6, "Reute…"},
      {"平壤日報", 6, "平壤…"},
      {"平壤日報", 5, "平壤…"},
      {"Reuters", 0, ""},
  }));
  CHECK(truncated(text, width) == cut);
}

TEST_CASE("padding counts columns, not bytes") {
  CHECK(padded("平壤", 6) == "平壤  ");
  CHECK(padded_left("é", 3) == "  é");
  CHECK(padded("Reuters", 3) == "Reuters");
}

TEST_CASE("nothing in a headline can steer the terminal") {
  const auto [headline, shown] = GENERATE(table<std::string, std::string>({
      {"red \x1B[31malert", "red ␛[31malert"},
      {"title \x1B]0;owned\x07", "title ␛]0;owned␇"},
      {"C1 \xC2\x9B 31m", "C1 <U+009B> 31m"},
      {"a byte \x9B alone", "a byte \xEF\xBF\xBD alone"},
      {"bidi \xE2\x80\xAEgnp", "bidi <U+202E>gnp"},
      {"isolate \xE2\x81\xA6x\xE2\x81\xA9", "isolate <U+2066>x<U+2069>"},
      {"rubout\x7F", "rubout␡"},
      {"  two\n\tlines\r\n ", "two lines"},
      {"line\xE2\x80\xA8separator", "line separator"},
      {"Pyongyang 평양", "Pyongyang 평양"},
  }));
  CHECK(sanitized_line(headline) == shown);
}

TEST_CASE("a body keeps its line ends and nothing else that moves the cursor") {
  const MarkedText body{
      "One.\r\n\r\nTwo\tthree\x08.\xC2\x85"
      "Four",
      {}};
  CHECK(sanitized(body, LineEnds::kept).text == "One.\n\nTwo three␈.\nFour");
}

TEST_CASE("marks stay on their words when characters before them change") {
  const MarkedText source{"\x1B  Putin \x07met", {{3, 8}, {9, 13}}};
  const MarkedText clean = sanitized(source, LineEnds::to_blanks);
  REQUIRE(clean.text == "␛ Putin ␇met");
  CHECK(clean.marks == Marks{{4, 9}, {10, 16}});
}

TEST_CASE("marks that lie outside the text are dropped") {
  const MarkedText clean = sanitized({"short", {{2, 99}, {4, 4}}}, LineEnds::to_blanks);
  CHECK(clean.marks.empty());
}

TEST_CASE("a line is broken where its words end") {
  const auto [text, width, broken] = GENERATE(table<std::string, std::size_t, std::string>({
      {"one two three", 7, "one two|three|"},
      {"one two three", 8, "one two|three|"},
      {"one two three", 13, "one two three|"},
      {"one two three", no_wrapping, "one two three|"},
      {"", 10, "|"},
      {"abcdefgh", 3, "abc|def|gh|"},
      {"a bcdefgh", 4, "a|bcde|fgh|"},
      {"one  two", 3, "one|two|"},
      {"平壤日報", 4, "平壤|日報|"},
      {"平壤日報", 5, "平壤|日報|"},
      {"in 平壤 today", 5, "in 平|壤|today|"},
      {"nai\xCC\x88ve", 4, "nai\xCC\x88v|e|"},
  }));
  CHECK(lines_of(wrapped({text, {}}, width)) == broken);
}

TEST_CASE("a mark across a line break is marked on both lines") {
  const std::vector<MarkedText> lines = wrapped({"Kim Jong Il", {{0, 8}}}, 4);
  const std::vector<MarkedText> expected{{"Kim", {{0, 3}}}, {"Jong", {{0, 4}}}, {"Il", {}}};
  CHECK(lines == expected);
}

TEST_CASE("marked words are coloured and the rest keeps its ink") {
  const MarkedText text{"Putin visits", {{0, 5}}};
  CHECK(painted(text, Ink::title, colored()) == "\x1B[1;31mPutin\x1B[0m\x1B[1m visits\x1B[0m");
  CHECK(painted(text, Ink::title, TextStyle{}) == "Putin visits");
}

TEST_CASE("a link is made only of an address a terminal may open") {
  TextStyle style;
  style.links = true;
  CHECK(linked("Putin", "https://example.org/a b", style) ==
        "\x1B]8;;https://example.org/a%20b\x1B\\Putin\x1B]8;;\x1B\\");
  CHECK(linked("Putin", "https://example.org/\x1B\\evil", style).find("\x1B\\evil") ==
        std::string::npos);
  CHECK(linked("Putin", "javascript:alert(1)", style) == "Putin");
  CHECK(linked("Putin", "", style) == "Putin");
  CHECK(linked("Putin", "https://example.org", TextStyle{}) == "Putin");
}

TEST_CASE("a file's link is percent-encoded") {
  CHECK(file_url("/news/19 July/é#1.html") == "file:///news/19%20July/%C3%A9%231.html");
}
