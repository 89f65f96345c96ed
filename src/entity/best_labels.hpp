// SPDX-License-Identifier: GPL-2.0-or-later
// The labels of a stretch of words that add up to most: for the trainer and the labeller alike.
#pragma once

#include "entity/name_labels.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::entity {

/// Viterbi's algorithm (Viterbi, IEEE Transactions on Information Theory 13, 1967); the words
/// around a stretch are outside of names. Its memory serves one stretch after the other.
template <typename Score>
class BestLabels {
 public:
  using Scores = std::array<Score, kLabels>;

  /// The labels of `size` words. `score(word, label)` is what a label's features add up to,
  /// `transition(before, label)` what the label before adds. `never` is below any sum. The labels
  /// stay as they are until the next call.
  template <typename ScoreOf, typename TransitionOf>
  const std::vector<std::uint8_t>& choose(std::size_t size, Score never, ScoreOf score,
                                          TransitionOf transition) {
    Scores so_far;
    so_far.fill(never);
    so_far[kOutside] = 0;
    before_.resize(size);
    for (std::size_t i = 0; i < size; ++i) {
      Scores with{};
      for (std::uint8_t label = 0; label < kLabels; ++label) {
        Score best = never;
        std::uint8_t chosen = kOutside;
        for (std::uint8_t before = 0; before < kLabels; ++before) {
          if (!may_follow(before, label)) continue;
          const Score sum = so_far[before] + transition(before, label);
          if (sum <= best) continue;
          best = sum;
          chosen = before;
        }
        with[label] = best + score(i, label);
        before_[i][label] = chosen;
      }
      so_far = with;
    }
    std::uint8_t label = kOutside;
    const auto at_end = [&](std::uint8_t last) {
      return so_far[last] + transition(last, kOutside);
    };
    for (std::uint8_t last = 0; last < kLabels; ++last)
      if (at_end(last) > at_end(label)) label = last;
    labels_.resize(size);
    for (std::size_t i = size; i-- > 0;) {
      labels_[i] = label;
      label = before_[i][label];
    }
    return labels_;
  }

 private:
  std::vector<std::array<std::uint8_t, kLabels>> before_;
  std::vector<std::uint8_t> labels_;
};

}  // namespace dateline::entity
