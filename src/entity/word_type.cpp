// SPDX-License-Identifier: GPL-2.0-or-later
// What the recogniser distinguishes of a word: its folded form and how its letters are written.
#include "entity/word_type.hpp"

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
  return text[word].mixed ? WordCase::mixed : WordCase::capital;
}

}  // namespace dateline::entity
