// SPDX-License-Identifier: GPL-2.0-or-later
// Labelled articles as the features and labels a model learns from.
#pragma once

#include "entity/model.hpp"
#include "entity/train/labelled.hpp"

#include <cstdint>
#include <vector>

namespace dateline::entity::train {

/// A stretch of words that may hold names.
struct Lesson {
  std::vector<std::uint64_t> features;  ///< of one word after the other
  std::vector<std::uint32_t> ends;      ///< where each word's features end
  std::vector<std::uint8_t> labels;     ///< by word
  float weight = 1;                     ///< what is learned from it counts so many times
};

/// Adds the stretches of an article. The model gives the words' classes.
void add_lessons(const LabelledArticle& article, const Model& model, std::vector<Lesson>& lessons);

}  // namespace dateline::entity::train
