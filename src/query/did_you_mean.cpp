// SPDX-License-Identifier: GPL-2.0-or-later
// Damerau-Levenshtein distance over short words.
#include "query/did_you_mean.hpp"

#include <dateline/field.hpp>

#include <algorithm>
#include <numeric>
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

std::size_t edit_distance(std::string_view a, std::string_view b) {
  // Rows i-2, i-1 and i of the usual table.
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

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
