// SPDX-License-Identifier: GPL-2.0-or-later
// Splitting ranges.
#include "query/range.hpp"

namespace dateline::query {
namespace {

bool take(std::string_view& text, std::string_view prefix) {
  if (text.substr(0, prefix.size()) != prefix) return false;
  text.remove_prefix(prefix.size());
  return true;
}

std::optional<std::string_view> end_unless_empty(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return text;
}

}  // namespace

std::optional<RangeText> split_range(std::string_view text) {
  RangeText range;
  if (take(text, ">=")) {
    range.first = end_unless_empty(text);
  } else if (take(text, ">")) {
    range.first = end_unless_empty(text);
    range.first_excluded = true;
  } else if (take(text, "<=")) {
    range.last = end_unless_empty(text);
  } else if (take(text, "<")) {
    range.last = end_unless_empty(text);
    range.last_excluded = true;
  } else if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
    range.first = end_unless_empty(text.substr(0, dots));
    range.last = end_unless_empty(text.substr(dots + 2));
  } else {
    range.first = range.last = end_unless_empty(text);
  }
  if (!range.first && !range.last) return std::nullopt;
  return range;
}

}  // namespace dateline::query
