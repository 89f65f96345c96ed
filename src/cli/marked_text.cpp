// SPDX-License-Identifier: GPL-2.0-or-later
// Sanitising, code point by code point.
#include "cli/marked_text.hpp"

#include <algorithm>
#include <cstdio>

#include "cli/utf8.hpp"

namespace dateline::cli {
namespace {

constexpr char32_t next_line = 0x85, line_separator = 0x2028, paragraph_separator = 0x2029;
constexpr char32_t delete_character = 0x7F;
constexpr char32_t control_pictures = 0x2400, delete_picture = 0x2421;

bool is_line_end(char32_t value) {
  return value == '\n' || value == '\v' || value == '\f' || value == '\r' || value == next_line ||
         value == line_separator || value == paragraph_separator;
}

/// Reorders text or hides in it; an article has no honest use for it in a headline.
bool is_override(char32_t value) {
  return (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x206F) ||
         (value >= 0xFFF9 && value <= 0xFFFB) || (value >= 0xE0001 && value <= 0xE007F);
}

bool is_upper_control(char32_t value) { return value >= 0x80 && value < 0xA0; }

void append_visible(std::string& out, char32_t value) {
  if (value < 0x20) {
    append_utf8(out, control_pictures + value);
  } else if (value == delete_character) {
    append_utf8(out, delete_picture);
  } else if (is_upper_control(value) || is_override(value)) {
    char name[16];
    std::snprintf(name, sizeof name, "<U+%04X>", static_cast<unsigned>(value));
    out += name;
  } else {
    append_utf8(out, value);
  }
}

void append_blank(std::string& out) {
  if (!out.empty() && out.back() != ' ') out += ' ';
}

void append(std::string& out, char32_t value, LineEnds line_ends) {
  const bool line_end = is_line_end(value);
  if (line_end && line_ends == LineEnds::kept) {
    if (value != '\r') out += '\n';
  } else if (line_ends == LineEnds::kept && value == '\t') {
    out += ' ';
  } else if (line_ends == LineEnds::to_blanks && (line_end || value == '\t' || value == ' ')) {
    append_blank(out);
  } else {
    append_visible(out, value);
  }
}

}  // namespace

MarkedText sanitized(const MarkedText& source, LineEnds line_ends) {
  MarkedText result;
  std::string& out = result.text;
  out.reserve(source.text.size());
  std::vector<std::uint32_t> moved(source.text.size() + 1);
  for (std::size_t at = 0; at < source.text.size();) {
    const CodePoint point = code_point_at(source.text, at);
    std::fill_n(moved.begin() + static_cast<std::ptrdiff_t>(at), point.length,
                static_cast<std::uint32_t>(out.size()));
    append(out, point.value, line_ends);
    at += point.length;
  }
  if (line_ends == LineEnds::to_blanks && !out.empty() && out.back() == ' ') out.pop_back();
  const auto end = static_cast<std::uint32_t>(out.size());
  moved.back() = end;
  for (const auto& [first, last] : source.marks) {
    if (last > source.text.size() || first >= last) continue;
    const std::uint32_t from = std::min(moved[first], end), to = std::min(moved[last], end);
    if (from < to) result.marks.emplace_back(from, to);
  }
  return result;
}

std::string sanitized_line(std::string_view text) {
  return sanitized({std::string(text), {}}, LineEnds::to_blanks).text;
}

}  // namespace dateline::cli
