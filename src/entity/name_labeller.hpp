// SPDX-License-Identifier: GPL-2.0-or-later
// Finds names with the learned model.
#pragma once

#include "base/large_vector.hpp"
#include "entity/best_labels.hpp"
#include "entity/name_sentence.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace dateline::entity {

/// Words the model takes for a name.
struct LabelledName {
  std::uint32_t first = 0, last = 0;  ///< words of the text, the last not included
  NameKind kind = NameKind::other;

  [[nodiscard]] std::uint32_t size() const { return last - first; }
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
    SeenWord word;
    std::array<Scores, kSlots> scores{};
  };
  /// Of a written word the numbers + 1 of its types, or 0: in its own case, and in another that its
  /// sentence gave it last.
  struct TypesOfWord {
    std::uint32_t own = 0, recased = 0;
  };
  /// What a manner adds; see Manner::bits.
  struct CachedManner {
    std::uint64_t key = 0;
    Scores scores{};
  };
  static constexpr unsigned kMannerBits = 11;
  /// Rows of the model for what a word and those around it tell together.
  struct ContextRows {
    std::array<const std::int8_t*, kContextFeatures> rows{};
    std::uint32_t count = 0;
  };

  /// Where the number + 1 of its type stands, or of one of another case, or 0.
  [[nodiscard]] std::uint32_t& number_of(const ZoneText& text, std::uint32_t word, WordCase how) {
    if (how == WordCase::digits)
      return by_length_[std::min(text.form(word).size(), KnownWord::longest_form)];
    TypesOfWord& types = by_written_[text.written_number(word)];
    return word_case(text[word]) == how ? types.own : types.recased;
  }
  void ask_ahead(const ZoneText& text, const NameSentence& sentence);
  const CachedType& type_of(const ZoneText& text, std::uint32_t word, WordCase how);
  void forget_types();
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
  LargeVector<CachedType> types_;  ///< as they came, so that the commonest lie together
  text::ByWrittenWord<TypesOfWord> by_written_;
  /// As TypesOfWord::own, of numbers by the length of their forms, which is all that tells them.
  std::array<std::uint32_t, KnownWord::longest_form + 1> by_length_{};
  CachedType apart_;  ///< of words in no name
  std::vector<CachedManner> manners_;
  CachedType boundary_;
  std::vector<ContextRows> context_rows_;  ///< by word of a stretch, and room
  std::vector<Scores> scores_;  ///< by word of the sentence, with some before its first and behind
  BestLabels<std::int16_t> best_;
};

}  // namespace dateline::entity
