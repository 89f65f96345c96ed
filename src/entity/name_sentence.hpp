// SPDX-License-Identifier: GPL-2.0-or-later
// A sentence as the recogniser reads it: the stretches that may hold names, with the words around.
#pragma once

#include "entity/candidate.hpp"
#include "entity/name_features.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace dateline::entity {

/// Words of a sentence, counted from its first; the last not included.
struct Stretch {
  std::uint32_t first = 0, last = 0;
};

class NameSentence {
 public:
  /// Two words that are read beside the one that is labelled, on each side.
  static constexpr std::uint32_t kReach = 2;

  /// Finds the stretches of words `first` to `last` (not included), which are a sentence of `text`.
  void find_stretches(const ZoneText& text, std::uint32_t first, std::uint32_t last,
                      const Model& model);
  /// Calls `visit(i, case)` for the words in and beside the stretches, `i` counted from the first
  /// of the sentence.
  template <typename Visit>
  void visit_words(Visit&& visit) const;
  /// Reads these words. `type_of(word, case)` gives the SeenWord of a
  /// word of the text. `phrases` has phrase_bits of each word of the text.
  template <typename TypeOf>
  void read(const ZoneText& text, const std::vector<std::uint8_t>& phrases, TypeOf type_of);

  [[nodiscard]] const std::vector<Stretch>& stretches() const { return stretches_; }
  /// Word `i` of the sentence, kReach others beside it.
  [[nodiscard]] const PlacedWord* at(std::uint32_t i) const { return &words_[i + kReach]; }
  [[nodiscard]] std::uint32_t first() const { return first_; }
  [[nodiscard]] std::uint32_t size() const { return last_ - first_; }

 private:
  void find_cases(const ZoneText& text, const Model& model);
  void recase_dateline(const ZoneText& text, const Model& model);
  [[nodiscard]] bool is_capital(std::uint32_t i) const;
  [[nodiscard]] bool tells_itself(const ZoneText& text, const Stretch& stretch) const;

  std::uint32_t first_ = 0, last_ = 0;
  std::vector<WordCase> cases_;
  std::vector<Stretch> stretches_;
  std::vector<PlacedWord> words_;
  PlacedWord boundary_ = boundary_word();
};

/// For each word the names of several words in the gazetteer that it's part of: of those among the
/// candidates that overlap the first and longest count.
std::vector<std::uint8_t> phrases_of(const std::vector<Candidate>& candidates, std::size_t words);

template <typename Visit>
void NameSentence::visit_words(Visit&& visit) const {
  std::uint32_t next = 0;
  for (const Stretch& stretch : stretches_) {
    std::uint32_t i = stretch.first < kReach ? 0 : stretch.first - kReach;
    for (i = std::max(i, next); i < std::min(stretch.last + kReach, size()); ++i)
      visit(i, cases_[i]);
    next = i;
  }
}

template <typename TypeOf>
void NameSentence::read(const ZoneText& text, const std::vector<std::uint8_t>& phrases,
                        TypeOf type_of) {
  // Words that nobody visits are never read; only those beyond the ends must be there.
  words_.resize(std::max<std::size_t>(words_.size(), size() + 2 * kReach));
  std::fill_n(words_.begin(), kReach, boundary_);
  std::fill_n(words_.begin() + kReach + size(), kReach, boundary_);
  visit_words([&](std::uint32_t i, WordCase how) {
    const std::uint32_t in_text = first_ + i;
    PlacedWord& placed = words_[i + kReach];
    placed.word = type_of(in_text, how);
    placed.gap = i == 0 ? boundary_.gap : gap_of(text, in_text);
    placed.place = i > 0 ? 0 : text[in_text].starts_paragraph ? 2 : 1;
    placed.is_title = text[in_text].sentence == SentenceCase::title;
    placed.phrase = phrases[in_text];
  });
}

}  // namespace dateline::entity
