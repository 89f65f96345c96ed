// SPDX-License-Identifier: GPL-2.0-or-later
// Patterns from query nodes: words become the sets of words they mean.
#include "search/compile.hpp"
#include "search/word_expansion.hpp"

namespace dateline {
namespace {

TextPattern from(const Snapshot& snapshot, const Word& word) {
  const WordExpansion expansion = expand(snapshot, word);
  return {WordPattern{word.zone, {expansion.words.begin(), expansion.words.end()}}};
}

TextPattern from(const Snapshot&, const Phrase& phrase) {
  PhrasePattern pattern{phrase.zone, {}};
  for (const std::string& word : phrase.words) pattern.words.push_back({word});
  return {std::move(pattern)};
}

TextPattern from(const Snapshot& snapshot, const Name& name) {
  NamePattern pattern;
  pattern.zone = name.zone;
  if (name.form == NameForm::any) {
    pattern.any = name.field;
    return {std::move(pattern)};
  }
  NameLookup lookup = look_up(snapshot, name);
  pattern.spelling = std::move(lookup.spelling);
  pattern.countries = std::move(lookup.countries);
  pattern.containers = std::move(lookup.containers);
  for (const FoundName& found : lookup.names) pattern.names.emplace_back(found.field, found.key);
  return {std::move(pattern)};
}

std::vector<TextPattern> from_all(const Snapshot& snapshot, const std::vector<Query>& parts) {
  std::vector<TextPattern> patterns;
  for (const Query& part : parts) patterns.push_back(make_pattern(snapshot, part));
  return patterns;
}

TextPattern from(const Snapshot& snapshot, const Or& either) {
  return {AnyPattern{from_all(snapshot, either.parts)}};
}
TextPattern from(const Snapshot& snapshot, const And& both) {
  return {AnyPattern{from_all(snapshot, both.parts)}};
}
TextPattern from(const Snapshot& snapshot, const Near& near) {
  return {NearPattern{near.ordered, near.distance, from_all(snapshot, near.parts)}};
}
TextPattern from(const Snapshot& snapshot, const Same& same) {
  return {SamePattern{same.scope, from_all(snapshot, same.parts)}};
}
TextPattern from(const Snapshot& snapshot, const AtLeast& at_least) {
  return {AtLeastPattern{at_least.count, {make_pattern(snapshot, *at_least.part)}}};
}
/// Fields, ranges and exclusions have no place in a text.
template <typename Other>
TextPattern from(const Snapshot&, const Other&) {
  return {AnyPattern{}};
}

}  // namespace

TextPattern make_pattern(const Snapshot& snapshot, const Query& query) {
  return std::visit([&](const auto& node) { return from(snapshot, node); }, query.node);
}

}  // namespace dateline
