// SPDX-License-Identifier: GPL-2.0-or-later
// Breaking a line at a width, greedily.
#include <algorithm>
#include <optional>

#include "cli/display_width.hpp"
#include "cli/marked_text.hpp"
#include "cli/utf8.hpp"

namespace dateline::cli {
namespace {

/// Where a line may end, and where the next one then begins.
struct Break {
  std::size_t end, next;
};

}  // namespace

MarkedText slice(const MarkedText& source, std::size_t first, std::size_t last) {
  while (last > first && source.text[last - 1] == ' ') --last;
  MarkedText part{source.text.substr(first, last - first), {}};
  for (const auto& [from, to] : source.marks) {
    const std::size_t begin = std::max<std::size_t>(from, first);
    const std::size_t end = std::min<std::size_t>(to, last);
    if (begin < end) {
      part.marks.emplace_back(static_cast<std::uint32_t>(begin - first),
                              static_cast<std::uint32_t>(end - first));
    }
  }
  return part;
}

std::vector<MarkedText> wrapped(const MarkedText& source, std::size_t width) {
  const std::string_view text = source.text;
  std::vector<MarkedText> lines;
  std::size_t begin = 0, used = 0;
  std::optional<Break> candidate;
  bool after_wide = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const unsigned columns = code_point_width(point.value);
    const bool blank = point.value == ' ';
    if (blank) {
      candidate = Break{at, at + 1};
    } else if (at > begin && columns > 0 && (columns == 2 || after_wide) && text[at - 1] != ' ') {
      candidate = Break{at, at};
    }
    if (!blank && columns > 0 && at > begin && used + columns > width) {
      const Break chosen = candidate.value_or(Break{at, at});
      lines.push_back(slice(source, begin, chosen.end));
      begin = chosen.next;
      while (begin < at && text[begin] == ' ') ++begin;
      used = display_width(text.substr(begin, at - begin));
      candidate.reset();
      continue;
    }
    used += columns;
    after_wide = columns == 2 || (columns == 0 && after_wide);
    at += point.length;
  }
  lines.push_back(slice(source, begin, text.size()));
  return lines;
}

}  // namespace dateline::cli
