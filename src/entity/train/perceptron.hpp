// SPDX-License-Identifier: GPL-2.0-or-later
// Learns weights from labelled stretches of words.
#pragma once

#include "entity/train/lessons.hpp"
#include "entity/train/model_writer.hpp"
#include "entity/train/report.hpp"

#include <cstdint>
#include <vector>

namespace dateline::entity::train {

struct PerceptronSettings {
  std::uint32_t row_bits = 17;
  unsigned passes = 6;
  /// Share of the features that are left out each time a stretch is seen, so that none is relied on
  /// alone.
  double dropout = 0.3;
  /// What features' weights are multiplied with in the end, since then none is left out.
  float weight_share = 0.8F;
  unsigned least_count = 3;  ///< rarer features teach nothing
  std::uint64_t seed = 1;
  /// So many perceptrons, each with the next seed, of whose weights the mean is taken: chance in
  /// the order of the stretches and in what is left out counts for less.
  unsigned runs = 1;
  Report report = {};
};

/// The averaged structured perceptron (Collins, EMNLP 2002). The same lessons and seed give the
/// same weights.
Weights learn_weights(const std::vector<Lesson>& lessons, const PerceptronSettings& settings);

}  // namespace dateline::entity::train
