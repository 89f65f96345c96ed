// SPDX-License-Identifier: GPL-2.0-or-later
// The part of a model that raw text teaches: which words are common, and what classes they're in.
#pragma once

#include "entity/model.hpp"
#include "entity/train/report.hpp"
#include "entity/train/word_stream.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::entity::train {

struct LexiconSettings {
  std::uint32_t most_words = 45'000;
  std::uint32_t least_count = 20;  ///< rarer words stay unknown
  Report report = {};
};

/// Word types ascending by the head of their hash, as a model has them.
struct Lexicon {
  struct Entry {
    std::uint32_t head = 0;  ///< Model::word_head
    WordFacts facts;
  };
  std::vector<Entry> entries;
  std::vector<std::uint8_t> coarse;  ///< by fine class; one more for words in none
};

/// Learns the classes of the commonest words.
Lexicon learn_lexicon(const WordStream& stream, const LexiconSettings& settings);

/// Takes the words and classes from a model that exists.
Lexicon lexicon_of(const Model& model);

}  // namespace dateline::entity::train
