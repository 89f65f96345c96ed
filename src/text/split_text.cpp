// SPDX-License-Identifier: GPL-2.0-or-later
// Keeps what the tokenizer gives word by word.
#include "text/split_text.hpp"

namespace dateline::text {

void SplitText::split(std::string_view utf8) {
  text_ = utf8;
  words_.clear();
  recased_.clear();
  Tokenizer tokenizer(utf8);
  for (Token token; tokenizer.next(token);) {
    SplitWord& word = words_.emplace_back();
    word.begin = token.begin;
    word.end = token.end;
    word.folded_size = static_cast<std::uint8_t>(token.word.size());
    word.before = token.before;
    word.plain = token.plain;
    word.recased = token.word.data() != utf8.data() + token.begin;
    word.folded = word.recased ? static_cast<std::uint32_t>(recased_.size()) : token.begin;
    word.probe = WordProbe(token.word);
    if (word.recased) recased_ += token.word;
  }
}

}  // namespace dateline::text
