// SPDX-License-Identifier: GPL-2.0-or-later
// Finds names with the learned model.
#pragma once

#include "entity/best_labels.hpp"
#include "entity/name_sentence.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace dateline::entity {

/// Words the model takes for a name.
struct LabelledName {
  std::uint32_t first = 0, last = 0;  ///< words of the text, the last not included
  NameKind kind = NameKind::other;
};

/// A linear chain over words (Collins, "Discriminative training methods for hidden Markov models",
/// EMNLP 2002): the labels whose features and transitions add up to most, in whole numbers, so that
/// every machine gives the same answer. One thread at a time; each worker has its own.
class NameLabeller {
 public:
  /// The model must outlive it.
  explicit NameLabeller(const Model& model);

  /// Adds the names in `text`, in order; they don't overlap. `candidates` are the gazetteer's, by
  /// first word.
  void label(const ZoneText& text, const std::vector<Candidate>& candidates,
             std::vector<LabelledName>& names);

 private:
  using Scores = LabelScores<std::int16_t>;

  /// What a word type adds to itself and its neighbours, remembered since the commonest few
  /// thousand make up nearly all text.
  struct alignas(64) CachedType {
    std::uint64_t key = 0;
    SeenWord word;
    std::array<Scores, kSlots> scores{};
  };
  /// What a manner adds; see Manner::bits.
  struct CachedManner {
    std::uint64_t key = 0;
    Scores scores{};
  };
  static constexpr unsigned kMannerBits = 11;

  static std::uint64_t key_of(const ZoneText& text, std::uint32_t word, WordCase how);
  void ask_ahead(const ZoneText& text, const NameSentence& sentence);
  const CachedType& type_of(const ZoneText& text, std::uint32_t word, WordCase how);
  /// The two places a type may be remembered in.
  CachedType* places_of(std::uint64_t key) { return &types_[key >> (65 - type_bits_) << 1]; }
  void grow();
  const Scores& scores_of(const Manner& manner);
  void fill(const WordType& word, CachedType& entry) const;
  void add_type(const CachedType& entry, std::int64_t word);
  /// Adds the names of sentence_.
  void label_sentence(const ZoneText& text, const std::vector<std::uint8_t>& phrases,
                      std::vector<LabelledName>& names);
  void decode(const Stretch& stretch, std::vector<LabelledName>& names);

  const Model& model_;
  Transitions<std::int16_t> transitions_;
  NameSentence sentence_, next_;   ///< whose types are fetched while the one before is labelled
  unsigned type_bits_;             ///< log2 of the size of types_
  std::vector<CachedType> types_;  ///< pairs, by the highest bits of the key, the newer one first
  std::size_t filled_ = 0;         ///< how often, since types_ grew
  std::vector<CachedManner> manners_;
  CachedType boundary_;
  std::vector<Scores> scores_;  ///< by word of the sentence, with some before its first and behind
  BestLabels<std::int16_t> best_;
};

}  // namespace dateline::entity
