// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as text: decoded, cleaned, split and folded as promised.
#include "check.hpp"
#include "text/charset.hpp"
#include "text/fold.hpp"
#include "text/language.hpp"
#include "text/tokenizer.hpp"
#include "text/utf8.hpp"

#include <cstdint>
#include <string>

using namespace dateline::text;

namespace {

void check_words(std::string_view text) {
  Tokenizer tokenizer(text);
  std::size_t last_end = 0;
  for (Token token; tokenizer.next(token);) {
    check(token.begin >= last_end && token.begin < token.end && token.end <= text.size(),
          "words stand one after the other");
    check(!token.word.empty() && token.word.size() <= 64, "a word has 1 to 64 bytes");
    check(token.word.find(' ') == std::string_view::npos, "a word has no blanks");
    check(find_bad_utf8(token.word) == std::string_view::npos, "a word is UTF-8");
    last_end = token.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check_words(bytes);
  for (const std::string_view label : {"", "iso-8859-1", "shift_jis", "iso-2022-jp", "utf-16"}) {
    Decoded decoded = decode(bytes, label);
    check(find_bad_utf8(decoded.utf8) == std::string::npos, "decoding gives UTF-8");
    check(!decoded.charset.empty(), "decoding names the encoding");
    make_clean(decoded.utf8);
    std::string again = decoded.utf8;
    check(!make_clean(again) && again == decoded.utf8, "clean text stays as it is");
    const std::string folded = fold(decoded.utf8);
    check(find_bad_utf8(folded) == std::string::npos, "folding gives UTF-8");
    check_words(decoded.utf8);
    guess_language(decoded.utf8);
    display_width(decoded.utf8);
  }
  return 0;
}
