// SPDX-License-Identifier: GPL-2.0-or-later
// What the recogniser's model finds by itself.
#include "model_names.hpp"

#include "entity/gazetteer.hpp"

namespace dateline::bench {

using namespace entity;
using entity::train::Label;

namespace {

EntityKind kind_of(NameKind kind) {
  switch (kind) {
    case NameKind::person:
      return EntityKind::person;
    case NameKind::org:
      return EntityKind::org;
    default:
      return EntityKind::place;
  }
}

}  // namespace

ModelNames::ModelNames(const std::string& model)
    : recognisers_({{}, model}),
      labeller_(recognisers_.model()),
      words_(Zone::body, builtin_table()) {}

std::vector<Label> ModelNames::find(const std::string& text) {
  text::SplitText split;
  split.split(text);
  words_.read(split);
  std::vector<Candidate> candidates;
  recognisers_.known().find(words_, candidates);
  std::vector<LabelledName> names;
  labeller_.label(words_, candidates, names);
  std::vector<Label> labels;
  for (const LabelledName& name : names)
    if (name.kind != NameKind::other)
      labels.push_back({words_[name.first].begin, words_[name.last - 1].end, kind_of(name.kind),
                        false, "model"});
  return labels;
}

}  // namespace dateline::bench
