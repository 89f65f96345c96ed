// SPDX-License-Identifier: GPL-2.0-or-later
// Unwraps lines.
#include "formats/paragraphs.hpp"

#include "formats/strings.hpp"

#include <algorithm>

namespace dateline::formats {
namespace {

/// In bytes; typewriters, wires and mail programs wrap well below it.
constexpr std::size_t widest_page = 132;

std::size_t indent_of(std::string_view line) {
  std::size_t columns = 0;
  for (const char c : line) {
    if (c != ' ' && c != '\t') break;
    columns += c == '\t' ? 8 : 1;
  }
  return columns;
}

/// The blanks that all lines of a text begin with.
std::size_t common_indent(std::string_view text) {
  std::size_t common = std::string_view::npos;
  std::string_view line;
  while (common != 0 && next_line(text, line))
    if (!trim(line).empty()) common = std::min(common, indent_of(line));
  return common;
}

bool is_list_item(std::string_view line) {
  return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("• ");
}

/// "Franco-" and "German" join without a blank, "pages 3 -" and "4" don't.
bool ends_in_hyphen(std::string_view text) {
  return text.size() >= 2 && text.back() == '-' && is_letter(text[text.size() - 2]);
}

std::string unwrap(std::string_view text) {
  constexpr std::size_t paragraph_indent = 2;
  const std::size_t margin = common_indent(text);
  std::string result, paragraph;
  std::string_view line;
  while (next_line(text, line)) {
    const std::string_view words = trim(line);
    const bool begins =
        words.empty() || indent_of(line) >= margin + paragraph_indent || is_list_item(words);
    if (begins) {
      add_paragraph(result, paragraph);
      paragraph.clear();
    }
    if (!paragraph.empty() && !(ends_in_hyphen(paragraph) && is_lower(words.front())))
      paragraph += ' ';
    paragraph += words;
  }
  add_paragraph(result, paragraph);
  return result;
}

}  // namespace

bool is_wrapped(std::string_view text) {
  std::string_view line;
  while (next_line(text, line))
    if (trim(line).size() > widest_page) return false;
  return true;
}

void add_paragraph(std::string& text, std::string_view paragraph) {
  const std::size_t before = text.size();
  if (before > 0) text += "\n\n";
  const std::size_t begin = text.size();
  append_collapsed(text, paragraph);
  if (text.size() == begin) text.resize(before);
}

std::string join_paragraphs(std::string_view text) {
  if (is_wrapped(text)) return unwrap(text);
  std::string result;
  result.reserve(text.size());
  std::string_view line;
  while (next_line(text, line)) add_paragraph(result, line);
  return result;
}

}  // namespace dateline::formats
