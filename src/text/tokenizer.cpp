// SPDX-License-Identifier: GPL-2.0-or-later
// Splitting into words: what the scanner finds, folded.
#include "text/tokenizer.hpp"

namespace dateline::text {

bool Tokenizer::nothing_but_hyphen(std::size_t begin) const {
  constexpr std::size_t longest_hyphen = 3;
  if (last_end_ == 0 || begin - last_end_ > longest_hyphen) return false;
  const std::string_view between = text_.substr(last_end_, begin - last_end_);
  constexpr std::string_view hyphen = "\xE2\x80\x90", hard_hyphen = "\xE2\x80\x91";
  return between.empty() || between == "-" || between == hyphen || between == hard_hyphen;
}

std::string_view Tokenizer::fold_plain(std::string_view written) {
  bool capital = false;
  for (std::size_t at = 0; at < written.size(); at += head_size) {
    const std::string_view rest = written.substr(at);
    const AsciiBlock block(word_head(rest));
    capital = capital || block.has_capital(std::min(rest.size(), head_size));
    store64(small_.data() + at, block.small());
  }
  return capital ? std::string_view(small_.data(), written.size()) : written;
}

std::string_view Tokenizer::fold(std::string_view written) {
  word_.clear();
  append_folded_word(word_, written);
  return word_ == written ? written : word_;
}

bool Tokenizer::next(Token& token) {
  FoundWord found;
  const auto written = [&](const FoundWord& word) {
    return text_.substr(word.begin, word.end - word.begin);
  };
  const bool is_any = scanner_.next(found, [&](const FoundWord& word) {
    token.word = fold(written(word));
    return !token.word.empty();
  });
  if (!is_any) return false;
  if (found.plain) token.word = fold_plain(written(found));
  token.begin = found.begin;
  token.end = found.end;
  token.before = found.before;
  token.joined = nothing_but_hyphen(found.begin);
  last_end_ = found.end;
  return true;
}

}  // namespace dateline::text
