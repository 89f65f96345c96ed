// SPDX-License-Identifier: GPL-2.0-or-later
// The labels of a stretch of words that add up to most: for the trainer and the labeller alike.
#pragma once

#include "entity/name_labels.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::entity {

/// For each label but kOutside, which is what the others are measured against; `label - 1` is its
/// place. So few that a processor adds or compares all at once.
template <typename Score>
using LabelScores = std::array<Score, kLabels - 1>;

/// What a label adds to the one behind it; `never`, below any sum, where none may follow.
template <typename Score>
struct Transitions {
  /// `transition(before, label)` is what a table says.
  template <typename TransitionOf>
  Transitions(Score never, TransitionOf transition) : stay_outside(transition(kOutside, kOutside)) {
    for (std::uint8_t label = 1; label < kLabels; ++label) {
      begin[label - 1] = may_follow(kOutside, label) ? transition(kOutside, label) : never;
      end[label - 1] = transition(label, kOutside);
      for (std::uint8_t before = 1; before < kLabels; ++before)
        between[before - 1][label - 1] =
            may_follow(before, label) ? transition(before, label) : never;
    }
    nothing.fill(never);
  }

  Score stay_outside;
  LabelScores<Score> begin, end;  ///< from and to kOutside
  std::array<LabelScores<Score>, kLabels - 1> between;
  LabelScores<Score> nothing;  ///< where no name can have begun
};

/// Viterbi's algorithm (Viterbi, IEEE Transactions on Information Theory 13, 1967); the words
/// around a stretch are outside of names. Its memory serves one stretch after the other. All sums
/// are over those of kOutside, so that they stay small however long a stretch is.
template <typename Score>
class BestLabels {
 public:
  using Scores = LabelScores<Score>;

  /// The labels of `size` words; `scores[i]` is what the features of a word add up to. They stay
  /// as they are until the next call.
  const std::vector<std::uint8_t>& choose(const Scores* scores, std::size_t size,
                                          const Transitions<Score>& transitions) {
    Scores sums = transitions.nothing;
    before_.resize(size);
    for (std::size_t i = 0; i < size; ++i) {
      const Outside outside = best_outside(sums, transitions);
      before_[i].outside = outside.before;
      step(sums, transitions, before_[i].label);
      for (unsigned lane = 0; lane < kLanes; ++lane)
        sums[lane] = static_cast<Score>(sums[lane] + scores[i][lane] - outside.sum);
    }
    std::uint8_t label = best_outside(sums, transitions).before;
    labels_.resize(size);
    for (std::size_t i = size; i-- > 0;) {
      labels_[i] = label;
      label = label == kOutside ? before_[i].outside
                                : static_cast<std::uint8_t>(before_[i].label[label - 1]);
    }
    return labels_;
  }

 private:
  static constexpr unsigned kLanes = kLabels - 1;

  struct Outside {
    Score sum;
    std::uint8_t before;
  };
  /// The label before each label of a word.
  struct Before {
    Scores label;
    std::uint8_t outside;
  };

  static Outside best_outside(const Scores& sums, const Transitions<Score>& transitions) {
    Outside best{transitions.stay_outside, kOutside};
    for (std::uint8_t lane = 0; lane < kLanes; ++lane) {
      const auto sum = static_cast<Score>(sums[lane] + transitions.end[lane]);
      if (sum > best.sum) best = {sum, static_cast<std::uint8_t>(lane + 1)};
    }
    return best;
  }

  static void step(Scores& sums, const Transitions<Score>& transitions, Scores& chosen) {
    Scores best = transitions.begin, labels{};
    for (unsigned before = 0; before < kLanes; ++before)
    // Unrolled it would be taken for single numbers before it's taken for vectors.
#pragma GCC unroll 1
      for (unsigned lane = 0; lane < kLanes; ++lane) {
        const auto sum = static_cast<Score>(sums[before] + transitions.between[before][lane]);
        labels[lane] = sum > best[lane] ? static_cast<Score>(before + 1) : labels[lane];
        best[lane] = sum > best[lane] ? sum : best[lane];
      }
    sums = best;
    chosen = labels;
  }

  std::vector<Before> before_;
  std::vector<std::uint8_t> labels_;
};

}  // namespace dateline::entity
