// SPDX-License-Identifier: GPL-2.0-or-later
// What a recogniser's model finds by itself.
#include "entity/train/model_names.hpp"

#include "entity/gazetteer.hpp"

namespace dateline::entity::train {

ModelNames::ModelNames(const RecogniserSet& recognisers)
    : recognisers_(recognisers),
      labeller_(recognisers.model()),
      words_(Zone::body, builtin_table()) {}

std::vector<Label> ModelNames::find(const text::SplitText& split) {
  words_.read(split);
  candidates_.clear();
  names_.clear();
  recognisers_.known().find(words_, candidates_);
  labeller_.label(words_, candidates_, names_);
  std::vector<Label> labels;
  for (const LabelledName& name : names_)
    labels.push_back({words_[name.first].begin, words_[name.last - 1].end, meant_kind(name.kind),
                      name.kind == NameKind::other, "model"});
  return labels;
}

}  // namespace dateline::entity::train
