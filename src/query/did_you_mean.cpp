// SPDX-License-Identifier: GPL-2.0-or-later
// The nearest of some words, if it is near.
#include "query/did_you_mean.hpp"

#include "base/edit_distance.hpp"

#include <dateline/field.hpp>

#include <algorithm>
#include <vector>

namespace dateline::query {
namespace {

/// No field or value is longer; longer words aren't typing mistakes.
constexpr std::size_t longest = 20;

std::vector<std::string_view> all_field_names() {
  std::vector<std::string_view> names;
  names.reserve(2 * fields.size());
  for (const FieldInfo& info : fields) names.push_back(info.name);
  for (const FieldInfo& info : fields)
    for (std::string_view rest = info.other_names; !rest.empty();) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      names.push_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  return names;
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t short_word = 4, shortest = 3;
  if (word.size() < shortest || word.size() > longest) return {};
  std::string_view best;
  std::size_t best_distance = (word.size() <= short_word ? 1 : 2) + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance >= best_distance) continue;
    best = candidate;
    best_distance = distance;
  }
  if (!best.empty()) return best;
  const auto begun = std::find_if(
      candidates.begin(), candidates.end(),
      [&](std::string_view candidate) { return candidate.substr(0, word.size()) == word; });
  return begun == candidates.end() ? std::string_view{} : *begun;
}

std::string_view nearest_field(std::string_view word) {
  static const std::vector<std::string_view> names = all_field_names();
  return nearest(word, names);
}

}  // namespace dateline::query
