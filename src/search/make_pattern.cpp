// SPDX-License-Identifier: GPL-2.0-or-later
// Patterns from query nodes: words become the sets of words they mean, by id.
#include "search/compile.hpp"
#include "search/word_expansion.hpp"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

TextPattern from(const Snapshot& snapshot, PatternWords& words, const Word& word) {
  WordPattern pattern{word.zone, {}};
  for (const std::string& meant : expand(snapshot, word).words)
    pattern.words.push_back(words.add(meant));
  std::sort(pattern.words.begin(), pattern.words.end());
  return {std::move(pattern)};
}

TextPattern from(const Snapshot&, PatternWords& words, const Phrase& phrase) {
  PhrasePattern pattern{phrase.zone, {}};
  for (const std::string& word : phrase.words) pattern.words.push_back(words.add(word));
  return {std::move(pattern)};
}

TextPattern from(const Snapshot& snapshot, PatternWords&, const Name& name) {
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

std::vector<TextPattern> from_all(const Snapshot& snapshot, PatternWords& words,
                                  const std::vector<Query>& parts) {
  std::vector<TextPattern> patterns;
  for (const Query& part : parts) patterns.push_back(make_pattern(snapshot, words, part));
  return patterns;
}

TextPattern from(const Snapshot& snapshot, PatternWords& words, const Or& either) {
  return {AnyPattern{from_all(snapshot, words, either.parts)}};
}
TextPattern from(const Snapshot& snapshot, PatternWords& words, const And& both) {
  return {AnyPattern{from_all(snapshot, words, both.parts)}};
}
TextPattern from(const Snapshot& snapshot, PatternWords& words, const Near& near) {
  return {NearPattern{near.ordered, near.distance, from_all(snapshot, words, near.parts)}};
}
TextPattern from(const Snapshot& snapshot, PatternWords& words, const Same& same) {
  return {SamePattern{same.scope, from_all(snapshot, words, same.parts)}};
}
TextPattern from(const Snapshot& snapshot, PatternWords& words, const AtLeast& at_least) {
  return {AtLeastPattern{at_least.count, {make_pattern(snapshot, words, *at_least.part)}}};
}
/// Fields, ranges and exclusions have no place in a text.
template <typename Other>
TextPattern from(const Snapshot&, PatternWords&, const Other&) {
  return {AnyPattern{}};
}

}  // namespace

TextPattern make_pattern(const Snapshot& snapshot, PatternWords& words, const Query& query) {
  return std::visit([&](const auto& node) { return from(snapshot, words, node); }, query.node);
}

}  // namespace dateline
