// SPDX-License-Identifier: GPL-2.0-or-later
// A lexicon as a value to compare.
#pragma once

#include "index/lexicon.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace dateline::test {

/// Words with their stems and article counts.
using CountedWords = std::map<std::pair<std::string, std::string>, std::uint32_t>;

inline CountedWords counted_words(const Lexicon& lexicon) {
  CountedWords words;
  lexicon.visit([&](const Lexicon::Word& word) {
    words[{std::string(word.text), std::string(word.stem)}] += word.articles;
  });
  return words;
}

}  // namespace dateline::test
