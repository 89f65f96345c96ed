// SPDX-License-Identifier: GPL-2.0-or-later
// What the recogniser distinguishes of a word: its folded form and how its letters are written.
#include "entity/word_type.hpp"

#include <algorithm>

namespace dateline::entity {

WordCase word_case(const ZoneText& text, std::size_t word) {
  switch (text[word].letters) {
    case Letters::small:
    case Letters::apart:
      return WordCase::small;
    case Letters::upper:
      return WordCase::upper;
    case Letters::initial:
      return WordCase::initial;
    case Letters::digits:
      return WordCase::digits;
    case Letters::caseless:
      return WordCase::caseless;
    case Letters::capital:
      break;
  }
  const std::string_view written = text.written(word, word + 1);
  const bool inner =
      std::any_of(written.begin() + 1, written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return inner ? WordCase::mixed : WordCase::capital;
}

std::uint64_t form_hash(const ZoneText& text, std::size_t word) {
  const std::string_view form = text.form(word);
  if (text[word].letters == Letters::digits) return combined(form.size(), 0);
  const WordProbe& probe = text.probe(word);
  return mixed_bits(probe.head ^ std::uint64_t{probe.hash} << 32 ^ form.size());
}

}  // namespace dateline::entity
