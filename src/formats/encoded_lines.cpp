// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the lines of uuencoded files by their lengths and letters.
#include "formats/encoded_lines.hpp"

#include "formats/strings.hpp"

#include <algorithm>

namespace dateline::formats {
namespace {

/// Of 45 bytes, as all lines of a file but the last are; the first letter says how many there are.
constexpr char kFullLine = 'M';
constexpr std::size_t kFullLength = 61;
/// Programs took blanks off the ends of lines, or put a checksum there.
constexpr std::size_t kMissing = 12, kAdded = 1;
/// So many full lines are no accident, though no "begin" stands above.
constexpr std::size_t kSureRun = 3;

std::string_view without_quote_marks(std::string_view line) {
  while (!line.empty() && (line.front() == '>' || line.front() == '|')) {
    line.remove_prefix(1);
    if (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  }
  return line;
}

bool has_only_code(std::string_view line) {
  return std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '`'; });
}

bool is_full(std::string_view line) {
  return !line.empty() && line.front() == kFullLine && line.size() + kMissing >= kFullLength &&
         line.size() <= kFullLength + kAdded && has_only_code(line);
}

/// The last lines: what is left of the file, none, and "end".
bool is_rest(std::string_view line) {
  if (line == "end" || trim(line).empty()) return true;
  const std::size_t bytes = static_cast<std::size_t>(line.front() - ' ') & 63;
  const std::size_t length = 1 + (bytes + 2) / 3 * 4;
  return line.size() + 3 >= length && line.size() <= length + kAdded && has_only_code(line);
}

/// "begin 644 picture.gif"
bool begins_file(std::string_view line) {
  constexpr std::string_view word = "begin ";
  constexpr std::size_t digits = 3;
  if (!line.starts_with(word) || line.size() < word.size() + digits + 2) return false;
  line.remove_prefix(word.size());
  return std::all_of(line.begin(), line.begin() + digits,
                     [](char c) { return c >= '0' && c <= '7'; }) &&
         line[digits] == ' ';
}

/// Takes the full lines off `text` and what is left behind them; how many full ones there were.
std::size_t skip_file(std::string_view& text) {
  constexpr int last_lines = 3;
  std::size_t lines = 0;
  std::string_view ahead = text, line;
  while (next_line(ahead, line) && is_full(without_quote_marks(line))) {
    text = ahead;
    ++lines;
  }
  ahead = text;
  for (int i = 0; lines > 0 && i < last_lines && next_line(ahead, line); ++i) {
    if (!is_rest(without_quote_marks(line))) break;
    text = ahead;
  }
  return lines;
}

}  // namespace

std::optional<std::string> without_encoded_files(std::string_view text) {
  std::optional<std::string> kept;
  std::string_view rest = text, copied = text, line;
  bool is_announced = false;
  while (!rest.empty()) {
    std::string_view ahead = rest;
    const std::size_t lines = skip_file(ahead);
    if (lines >= kSureRun || (lines > 0 && is_announced)) {
      if (!kept) kept.emplace();
      kept->append(copied.substr(0, copied.size() - rest.size())).append("\n");
      rest = copied = ahead;
    }
    if (!next_line(rest, line)) break;
    is_announced = begins_file(without_quote_marks(line));
  }
  if (kept) kept->append(copied);
  return kept;
}

}  // namespace dateline::formats
