// SPDX-License-Identifier: GPL-2.0-or-later
// The features the recogniser sees of a word. Trainer and tagger share them, so they can't differ.
#pragma once

#include "entity/model.hpp"
#include "entity/word_type.hpp"

#include <cstdint>

namespace dateline::entity {

/// What a word tells together with others.
struct SeenWord {
  std::uint64_t form = 0;   ///< hash of the folded form
  std::uint64_t known = 0;  ///< classes and kinds of things named so, one bit each
  WordFacts facts;
  WordCase how = WordCase::small;
};

/// All that is known of a word wherever it stands.
struct WordType : SeenWord {
  std::uint64_t type = 0;                   ///< hash of form and case
  std::uint64_t beginning = 0, ending = 0;  ///< hashes of the form's first and last letters
};

/// Where a word stands, seen from the word that is labelled.
enum class Slot : std::uint8_t { self, before, after, second_before, second_after };
inline constexpr unsigned kSlots = 5;

/// A word in its sentence. Beyond the sentence's ends stand words that are only marks.
struct PlacedWord {
  SeenWord word;
  std::uint8_t gap = 0;     ///< what stands between it and the word before, see gap_of
  std::uint8_t place = 0;   ///< in the sentence: 0 inside, 1 first, 2 first of a paragraph
  bool is_title = false;    ///< most words of the sentence are capitalised
  std::uint8_t phrase = 0;  ///< names of several words it's part of, see phrase_bits
};

/// What stands before word `i`, with whether the word before is a possessive.
inline std::uint8_t gap_of(const ZoneText& text, std::size_t i) {
  constexpr unsigned kinds = static_cast<unsigned>(Between::other) + 1;
  const unsigned possessive = i > 0 && text[i - 1].possessive ? kinds : 0;
  return static_cast<std::uint8_t>(static_cast<unsigned>(text[i].before) + possessive);
}

/// All that is known of word `i`, taken as written in this case.
WordType word_type(const ZoneText& text, std::size_t i, WordCase how, const Model& model);

/// The first or a later word of the gazetteer's name of a kind; they are added up.
constexpr std::uint8_t phrase_bit(EntityKind kind, bool first) {
  return static_cast<std::uint8_t>(1u << (static_cast<unsigned>(kind) + (first ? 0 : 3)));
}

/// A word of Letters::apart, whichever it is.
WordType apart_type();
/// A word beyond the ends of a sentence.
WordType boundary_type();
PlacedWord boundary_word();

/// The hash of a feature: the row it has in a model. Its highest bits are the best.
inline std::uint64_t feature_hash(std::uint64_t value, std::uint64_t kind) {
  value = (value + kind * 0x9e3779b97f4a7c15) * 0xd6e8feb86659fd93;
  return (value ^ value >> 32) * 0x9e3779b97f4a7c15;
}

/// Two values as one; the first is a hash or small.
inline std::uint64_t pair(std::uint64_t a, std::uint64_t b) { return a * 0xff51afd7ed558ccd + b; }

/// Calls `take(feature)` for what `word` alone tells about the word it stands beside.
template <typename Take>
void visit_word_features(const WordType& word, Slot slot, Take take) {
  const auto add = [&](std::uint64_t value, unsigned kind) {
    take(feature_hash(value, 8 * kind + static_cast<unsigned>(slot)));
  };
  const auto how = static_cast<std::uint64_t>(word.how);
  add(word.form, 1);
  add(how, 2);
  add(word.facts.fine * 8 + how, 3);
  add(word.facts.fine, 4);
  if (slot == Slot::second_before || slot == Slot::second_after) return;
  add(word.type, 5);
  add(word.ending, 9);
  add(word.facts.coarse, 6);
  add(word.known, 7);
  for (std::uint64_t rest = word.known; rest != 0; rest &= rest - 1)
    add(static_cast<std::uint64_t>(__builtin_ctzll(rest)), 8);
  if (slot != Slot::self) return;
  add(word.ending * 8 + how, 10);
  add(word.beginning, 11);
}

/// How a word and those around it are written, whatever they are: there are few such manners.
struct Manner {
  /// `at[-2]` to `at[2]` must be there.
  explicit Manner(const PlacedWord* at)
      : standing(at->place * 2u + (at->is_title ? 1u : 0u)),
        gaps(at[0].gap * 32u + at[1].gap),
        self(case_of(at[0])),
        cases((case_of(at[-1]) * 8 + self) * 8 + case_of(at[1])),
        wide_cases((case_of(at[-2]) * 512 + cases) * 8 + case_of(at[2])) {}

  /// All of it in one number.
  [[nodiscard]] std::uint64_t bits() const {
    return (std::uint64_t{wide_cases} << 10 | gaps) << 3 | standing;
  }

  static std::uint32_t case_of(const PlacedWord& word) {
    return static_cast<std::uint32_t>(word.word.how);
  }

  std::uint32_t standing, gaps, self, cases, wide_cases;
};

/// The hash of a feature of several words.
inline std::uint64_t context_feature(std::uint64_t value, unsigned kind) {
  return feature_hash(value, 128 + kind);
}

/// Calls `take(feature)` for what the manner tells alone.
template <typename Take>
void visit_manner_features(const Manner& manner, Take take) {
  const std::uint64_t gap = manner.gaps / 32, next_gap = manner.gaps % 32;
  take(context_feature(0, 0));
  take(context_feature(manner.standing * 8u + manner.self, 1));
  take(context_feature(gap * 8 + manner.self, 4));
  take(context_feature(next_gap * 8 + manner.self, 5));
  take(context_feature(manner.gaps * 8u + manner.self, 6));
  take(context_feature(pair(manner.cases, manner.gaps), 7));
  take(context_feature(manner.wide_cases, 8));
}

/// How many those of visit_context_features are.
inline constexpr std::size_t kContextFeatures = 19;

/// Calls `take(feature, is_there)` for what words tell together, also for what these don't have;
/// `at[-2]` to `at[2]` must be there.
template <typename Take>
void visit_context_features(const PlacedWord* at, const Manner& manner, Take take) {
  const PlacedWord &self = at[0], &before = at[-1], &after = at[1];
  const SeenWord &w = self.word, &p = before.word, &q = after.word;
  const auto add = [&](std::uint64_t value, unsigned kind, bool is_there = true) {
    take(context_feature(value, kind), is_there);
  };
  const auto how = [](const SeenWord& word) { return static_cast<std::uint64_t>(word.how); };

  add(pair(w.form, manner.standing), 2);
  add(w.facts.fine * 16u + manner.standing, 3);

  add(pair(p.form, w.form + self.gap), 10);
  add(pair(w.form, q.form + after.gap), 11);
  add(pair(at[-2].word.form, p.form), 12);
  add(pair(q.form, at[2].word.form), 13);
  add(pair(p.form, (self.gap * 8 + how(w)) * 8 + how(q)), 14);
  add(pair(q.form, (after.gap * 8 + how(w)) * 8 + how(p)), 15);
  add(pair(p.form, q.form), 16);

  add(pair(p.facts.fine * 32u + self.gap, w.facts.fine), 20);
  add(pair(w.facts.fine * 32u + after.gap, q.facts.fine), 21);
  add(p.facts.fine * 512u + q.facts.fine, 22);
  add(pair((p.facts.fine * 8u + how(w)) * 32 + self.gap, q.facts.coarse), 23);

  // No branches, as no processor foresees them.
  add(pair(p.known, w.known + self.gap), 30, (w.known | p.known) != 0);
  add(pair(w.known, q.known + after.gap), 31, (w.known | q.known) != 0);
  add(self.phrase, 40, self.phrase != 0);
  add(self.phrase * 8u + how(w), 41, self.phrase != 0);
  add(before.phrase, 42, before.phrase != 0);
  add(after.phrase, 43, after.phrase != 0);
}

}  // namespace dateline::entity
