// SPDX-License-Identifier: GPL-2.0-or-later
// What a recogniser's model finds by itself.
#pragma once

#include "entity/article_tagger.hpp"
#include "entity/name_labeller.hpp"
#include "entity/train/labelled.hpp"

#include <vector>

namespace dateline::entity::train {

/// Names as the model labels them, before the gazetteer and the rules say what they know better:
/// what can be learned of a set, with its peculiarities and its mistakes. One thread at a time.
class ModelNames {
 public:
  /// The recognisers must outlive it.
  explicit ModelNames(const RecogniserSet& recognisers);

  /// In the order of the text, names of something else included. What `split` is given out of one
  /// table is remembered from text to text.
  std::vector<Label> find(const text::SplitText& split);

 private:
  const RecogniserSet& recognisers_;
  NameLabeller labeller_;
  ZoneText words_;
  std::vector<Candidate> candidates_;
  std::vector<LabelledName> names_;
};

}  // namespace dateline::entity::train
