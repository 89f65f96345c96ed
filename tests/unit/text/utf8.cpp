// SPDX-License-Identifier: GPL-2.0-or-later
// Runs of bytes of one sort.
#include "catch.hpp"

#include "text/utf8.hpp"

#include <string>

using namespace dateline::text;

TEST_CASE("a run of plain characters ends before the first other byte, wherever it stands") {
  std::string plain;
  for (int i = 0; i < 300; ++i) plain += static_cast<char>(' ' + i % 95);
  plain[7] = '\n';
  plain[100] = '\t';
  REQUIRE(end_of_run(plain, 0, is_plain_ascii) == plain.size());
  for (std::size_t at = 0; at < plain.size(); ++at)
    for (const char other : {'\0', '\r', '\x1b', '\x1f', '\x7f', '\x80', '\xc3', '\xff'}) {
      std::string text = plain;
      text[at] = other;
      CAPTURE(at, static_cast<int>(other));
      REQUIRE(end_of_run(text, 0, is_plain_ascii) == at);
      REQUIRE(end_of_run(text, at + 1, is_plain_ascii) == text.size());
      const bool ascii = static_cast<unsigned char>(other) < 0x80;
      REQUIRE(end_of_run(text, 0, is_ascii) == (ascii ? text.size() : at));
    }
}
