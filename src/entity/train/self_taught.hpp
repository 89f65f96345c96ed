// SPDX-License-Identifier: GPL-2.0-or-later
// Lessons from news that nobody has labelled: what an earlier model finds in it.
#pragma once

#include "entity/train/lessons.hpp"
#include "entity/train/report.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace dateline::entity::train {

struct SelfTaughtSettings {
  std::string teacher;             ///< path of a model made from labelled text
  std::vector<std::string> texts;  ///< files and folders, one article a file
  std::size_t each = 50;           ///< of so many articles one is read
  float weight = 0.25F;            ///< beside a lesson from labelled text
  Report report = {};
};

/// Adds the stretches of the articles. Their labels are what is left behind the rules for whole
/// articles, which know more than a sentence tells. `words` gives the words' classes. Throws as
/// RecogniserSet does for the teacher and plain_text_of for the texts.
void add_self_taught(const SelfTaughtSettings& settings, const Model& words,
                     std::vector<Lesson>& lessons);

}  // namespace dateline::entity::train
