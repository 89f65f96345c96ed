// SPDX-License-Identifier: GPL-2.0-or-later
// What the recogniser's model finds by itself.
#pragma once

#include "entity/article_tagger.hpp"
#include "entity/name_labeller.hpp"
#include "entity/train/labelled.hpp"

#include <string>
#include <vector>

namespace dateline::bench {

/// Names as the model labels them, before the gazetteer and the rules say what they know better:
/// what can be learned of a set, with its peculiarities and its mistakes.
class ModelNames {
 public:
  /// An empty name means the model compiled in.
  explicit ModelNames(const std::string& model);
  std::vector<entity::train::Label> find(const std::string& text);

 private:
  entity::RecogniserSet recognisers_;
  entity::NameLabeller labeller_;
  entity::ZoneText words_;
};

}  // namespace dateline::bench
