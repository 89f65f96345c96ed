// SPDX-License-Identifier: GPL-2.0-or-later
// Finds names with the learned model.
#include "entity/name_labeller.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

namespace dateline::entity {

namespace {

constexpr std::uint32_t kReach = NameSentence::kReach;

/// Places before the first word's scores: a boundary's second neighbour may lie so far out.
constexpr std::uint32_t kMargin = 2 * kReach;

/// The word a slot's feature is seen from, relative to the word that has it.
constexpr std::array<std::int32_t, kSlots> kSeenFrom{0, 1, -1, 2, -2};

}  // namespace

NameLabeller::NameLabeller(const Model& model) : model_(model), cache_(kCachedTypes) {
  fill(boundary_type(), boundary_);
}

void NameLabeller::add_row(Scores& scores, std::uint64_t feature) const {
  // Copied, so that the compiler knows that nothing else changes.
  std::array<std::int8_t, kLanes> row;
  std::memcpy(row.data(), model_.row(feature), kLanes);
  for (unsigned lane = 0; lane < kLanes; ++lane)
    scores[lane] = static_cast<std::int16_t>(scores[lane] + row[lane]);
}

void NameLabeller::fill(const WordType& word, CachedType& entry) const {
  entry.word = word;
  for (unsigned slot = 0; slot < kSlots; ++slot) {
    Scores& scores = entry.scores[slot];
    scores.fill(0);
    visit_word_features(word, static_cast<Slot>(slot),
                        [&](std::uint64_t feature) { add_row(scores, feature); });
  }
}

const NameLabeller::CachedType& NameLabeller::cached(const ZoneText& text, std::uint32_t word,
                                                     WordCase how) {
  const bool apart = text[word].letters == Letters::apart;
  const std::uint64_t key =
      apart ? 1 : pair(form_hash(text, word), 1 + static_cast<std::uint64_t>(how));
  CachedType& entry = cache_[key >> (64 - kCachedBits)];
  if (entry.key != key) {
    entry.key = key;
    fill(word_type(text, word, how, model_), entry);
  }
  return entry;
}

void NameLabeller::add_type(const CachedType& entry, std::int64_t word) {
  for (unsigned slot = 0; slot < kSlots; ++slot) {
    Scores& scores = scores_[static_cast<std::size_t>(word + kMargin + kSeenFrom[slot])];
    for (unsigned lane = 0; lane < kLanes; ++lane)
      scores[lane] = static_cast<std::int16_t>(scores[lane] + entry.scores[slot][lane]);
  }
}

void NameLabeller::label(const ZoneText& text, const std::vector<Candidate>& candidates,
                         std::vector<LabelledName>& names) {
  const std::vector<std::uint8_t> phrases = phrases_of(candidates, text.size());
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t first = 0, last = 0; first < size; first = last) {
    last = text.sentence_end(first);
    sentence_.find_stretches(text, first, last, model_);
    if (sentence_.stretches().empty()) continue;
    scores_.assign(sentence_.size() + 2 * kMargin, Scores{});
    for (std::int64_t out = 1; out <= kReach; ++out) {
      add_type(boundary_, -out);
      add_type(boundary_, sentence_.size() - 1 + out);
    }
    sentence_.read(text, phrases, [&](std::uint32_t word, WordCase how) {
      const CachedType& entry = cached(text, word, how);
      add_type(entry, std::int64_t{word} - first);
      return entry.word;
    });
    for (const Stretch& stretch : sentence_.stretches()) decode(stretch, names);
  }
}

void NameLabeller::decode(const Stretch& stretch, std::vector<LabelledName>& names) {
  for (std::uint32_t i = stretch.first; i < stretch.last; ++i) {
    Scores scores = scores_[i + kMargin];
    visit_context_features(sentence_.at(i),
                           [&](std::uint64_t feature) { add_row(scores, feature); });
    scores_[i + kMargin] = scores;
  }
  constexpr std::int32_t never = std::numeric_limits<std::int32_t>::min() / 2;
  const std::vector<std::uint8_t>& labels = best_.choose(
      stretch.last - stretch.first, never,
      [&](std::size_t i, std::uint8_t label) {
        return scores_[stretch.first + i + kMargin][label];
      },
      [&](std::uint8_t before, std::uint8_t label) { return model_.transition(before, label); });
  for (std::uint32_t i = 0; i < labels.size();) {
    if (labels[i] == kOutside) {
      ++i;
      continue;
    }
    const NameKind kind = kind_of(labels[i]);
    const std::uint32_t begin = sentence_.first() + stretch.first + i;
    for (++i; i < labels.size() && labels[i] == inside_label(kind);) ++i;
    names.push_back({begin, sentence_.first() + stretch.first + i, kind});
  }
}

}  // namespace dateline::entity
