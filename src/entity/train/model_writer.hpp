// SPDX-License-Identifier: GPL-2.0-or-later
// Puts what was learned together as a model's bytes.
#pragma once

#include "entity/train/lexicon.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::entity::train {

/// What labelled text teaches.
struct Weights {
  std::uint32_t row_bits = 0;
  std::vector<float> rows;         ///< kLabels for each of 2^row_bits features
  std::vector<float> transitions;  ///< kLabels * kLabels, [before][after]
};

/// The model's bytes, see model_format.hpp. `rows` may be empty, for a model of words alone.
/// Weights become whole numbers: the largest but for one in a thousand becomes 15.
std::string model_bytes(const Lexicon& lexicon, const Weights& weights);

}  // namespace dateline::entity::train
