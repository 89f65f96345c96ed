// SPDX-License-Identifier: GPL-2.0-or-later
// The part of a model that raw text teaches: which words are common, and what classes they're in.
#include "entity/train/lexicon.hpp"

#include "entity/train/clusters.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline::entity::train {

namespace {

/// Types from the commonest to the rarest that counts.
std::vector<std::uint32_t> common_types(const WordStream& stream, const LexiconSettings& settings) {
  const auto& counts = stream.counts();
  std::vector<std::uint32_t> types(counts.size());
  std::iota(types.begin(), types.end(), 0U);
  std::stable_sort(types.begin(), types.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
  const auto end = std::find_if(types.begin(), types.end(), [&](std::uint32_t type) {
    return counts[type] < settings.least_count;
  });
  types.erase(end, types.end());
  types.resize(std::min<std::size_t>(types.size(), settings.most_words));
  return types;
}

/// The sequence with types numbered by their place in `types`; all others have the number behind.
std::vector<std::uint32_t> renumbered(const WordStream& stream,
                                      const std::vector<std::uint32_t>& types) {
  std::vector<std::uint32_t> number(stream.counts().size(),
                                    static_cast<std::uint32_t>(types.size()));
  for (std::uint32_t i = 0; i < types.size(); ++i) number[types[i]] = i;
  std::vector<std::uint32_t> sequence;
  sequence.reserve(stream.sequence().size());
  for (const std::uint32_t type : stream.sequence()) sequence.push_back(number[type]);
  return sequence;
}

/// The sequence with each word's class instead of it.
std::vector<std::uint32_t> in_classes(std::vector<std::uint32_t> sequence,
                                      const std::vector<std::uint16_t>& classes) {
  for (std::uint32_t& word : sequence) word = word < classes.size() ? classes[word] : kFineClasses;
  return sequence;
}

std::uint8_t commonness(std::uint32_t count) {
  constexpr double steps = 4, most = 127;
  return static_cast<std::uint8_t>(std::min(most, std::round(steps * std::log2(count))));
}

void sort_by_head(Lexicon& lexicon) {
  auto& entries = lexicon.entries;
  // Of two words with one head the commoner stays; they are in that order.
  std::stable_sort(
      entries.begin(), entries.end(),
      [](const Lexicon::Entry& a, const Lexicon::Entry& b) { return a.head < b.head; });
  entries.erase(std::unique(entries.begin(), entries.end(),
                            [](const Lexicon::Entry& a, const Lexicon::Entry& b) {
                              return a.head == b.head;
                            }),
                entries.end());
}

}  // namespace

Lexicon learn_lexicon(const WordStream& stream, const LexiconSettings& settings) {
  const std::vector<std::uint32_t> types = common_types(stream, settings);
  const std::vector<std::uint32_t> sequence = renumbered(stream, types);
  const auto words = static_cast<std::uint32_t>(types.size());
  ClusterSettings fine_settings, coarse_settings;
  fine_settings.classes = kFineClasses;
  coarse_settings.classes = kCoarseClasses;
  fine_settings.report = coarse_settings.report = settings.report;
  const auto fine = cluster(sequence, words, fine_settings);
  const auto coarse = cluster(in_classes(sequence, fine), kFineClasses, coarse_settings);
  Lexicon lexicon;
  lexicon.coarse.assign(coarse.begin(), coarse.end());
  lexicon.coarse.push_back(kCoarseClasses);
  for (std::uint32_t i = 0; i < words; ++i) {
    Lexicon::Entry entry;
    entry.head = Model::word_head(stream.hashes()[types[i]]);
    entry.facts.fine = fine[i];
    entry.facts.common = commonness(stream.counts()[types[i]]);
    lexicon.entries.push_back(entry);
  }
  sort_by_head(lexicon);
  return lexicon;
}

Lexicon lexicon_of(const Model& model) {
  Lexicon lexicon;
  lexicon.coarse.assign(kFineClasses + 1, kCoarseClasses);
  model.visit_words([&](std::uint32_t head, const WordFacts& facts) {
    lexicon.entries.push_back({head, facts});
    lexicon.coarse[facts.fine] = facts.coarse;
  });
  return lexicon;
}

}  // namespace dateline::entity::train
