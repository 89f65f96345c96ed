// SPDX-License-Identifier: GPL-2.0-or-later
// Strips Markdown line by line.
#include "formats/markdown.hpp"

#include "formats/strings.hpp"

namespace dateline::formats {
namespace {

/// "## Title ##" without its signs; the line itself if it is no heading.
std::string_view without_heading_signs(std::string_view line) {
  constexpr std::size_t most_signs = 6;
  const std::size_t signs = line.find_first_not_of('#');
  if (signs == 0 || signs == std::string_view::npos || signs > most_signs || line[signs] != ' ')
    return line;
  line = trim(line.substr(signs));
  while (line.ends_with('#')) line.remove_suffix(1);
  return trim(line);
}

bool is_underline(std::string_view line) {
  return line.size() >= 3 && (line.find_first_not_of('=') == std::string_view::npos ||
                              line.find_first_not_of('-') == std::string_view::npos);
}

/// "[words](address)" at the front: appends the words and takes all of it.
bool take_link(std::string_view& rest, std::string& result) {
  const std::size_t close = rest.find("](");
  if (close == std::string_view::npos) return false;
  const std::size_t end = rest.find(')', close);
  const std::string_view words = rest.substr(1, close - 1);
  if (end == std::string_view::npos || words.find('[') != std::string_view::npos) return false;
  result += words;
  rest.remove_prefix(end + 1);
  return true;
}

void strip_line(std::string_view rest, std::string& result) {
  while (!rest.empty()) {
    const char c = rest.front();
    const bool picture = rest.starts_with("![");
    if (c == '[' || picture) {
      std::string_view link = rest.substr(picture ? 1 : 0);
      if (take_link(link, result)) {
        rest = link;
        continue;
      }
    }
    if (c == '*' || c == '`' || rest.starts_with("__") || rest.starts_with("~~")) {
      rest.remove_prefix(c == '_' || c == '~' ? 2 : 1);
      continue;
    }
    result += c;
    rest.remove_prefix(1);
  }
}

}  // namespace

void take_markdown_title(std::string_view& text, std::string& headline) {
  std::string_view rest = text, line, underline;
  if (!next_line(rest, line)) return;
  std::string_view title = without_heading_signs(trim(line));
  if (title.size() == trim(line).size()) {
    if (!next_line(rest, underline) || !is_underline(trim(underline))) return;
    title = trim(line);
  }
  if (headline.empty()) strip_line(title, headline);
  text = rest;
}

std::string strip_markdown(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  std::string_view line;
  while (next_line(text, line)) {
    const std::string_view plain = trim(line);
    const std::string_view words = without_heading_signs(plain);
    const bool heading = words.size() != plain.size();
    if (is_underline(plain) || plain.starts_with("```")) {
      result += '\n';
      continue;
    }
    if (plain.starts_with("* ")) result += "- ";
    if (plain.starts_with("> ") || plain.starts_with("* "))
      strip_line(plain.substr(2), result);
    else
      strip_line(heading ? words : line, result);
    result += heading ? "\n\n" : "\n";
  }
  return result;
}

}  // namespace dateline::formats
