// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the three kinds of header.
#include "formats/text_header.hpp"

#include "formats/byline.hpp"
#include "formats/fields.hpp"
#include "formats/strings.hpp"

#include <algorithm>
#include <string>

namespace dateline::formats {
namespace {

std::string_view peek_line(std::string_view text) {
  std::string_view line;
  next_line(text, line);
  return line;
}

/// "-- words" or "--" alone.
bool is_dash_line(std::string_view line) {
  return line.starts_with("--") && (line.size() == 2 || line[2] == ' ');
}

/// The headline comes first; the others tell themselves apart.
void set_dash_line(Article& article, std::string_view value, bool first,
                   const ReadOptions& options) {
  if (first)
    set_field(article, Field::headline, value, options);
  else if (starts_with_word(value, "http://") || starts_with_word(value, "https://"))
    set_field(article, Field::url, value, options);
  else if (starts_with_word(value, "by "))
    set_field(article, Field::authors, value, options);
  else
    set_field(article, Field::date, value, options);
}

/// What stands behind lines of dashes, or the whole text if there are too few.
std::string_view after_dash_lines(std::string_view text) {
  constexpr int fewest = 2;
  std::string_view rest = text, line;
  int count = 0;
  for (std::string_view ahead = rest; next_line(ahead, line) && is_dash_line(line); rest = ahead)
    ++count;
  return count < fewest ? text : rest;
}

bool take_dash_lines(std::string_view& text, Article& article, const ReadOptions& options) {
  const std::string_view rest = after_dash_lines(text);
  std::string_view line;
  if (rest.size() == text.size()) return false;
  for (bool first = true; text.size() > rest.size(); first = false) {
    next_line(text, line);
    set_dash_line(article, trim(line.substr(2)), first, options);
  }
  return true;
}

/// "Key: value" with a key that looks like one.
struct KeyLine {
  std::string_view key, value;
};

bool split_key_line(std::string_view line, KeyLine& pair) {
  constexpr std::size_t longest_key = 32;
  const std::size_t colon = line.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon > longest_key) return false;
  if (colon + 1 < line.size() && !is_blank(line[colon + 1])) return false;
  pair = {line.substr(0, colon), trim(line.substr(colon + 1))};
  for (const char c : pair.key)
    if (!is_letter(c) && !is_digit(c) && c != '-' && c != '_' && c != ' ') return false;
  return is_letter(pair.key.front());
}

/// A mail's header field of any name: "X-Host-[nntpd-23809]: ike".
bool is_mail_field(std::string_view line) {
  constexpr std::size_t longest_name = 76;
  const std::size_t colon = line.find(':');
  return colon != 0 && colon <= longest_name &&
         (colon + 1 == line.size() || is_blank(line[colon + 1])) &&
         std::none_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), is_blank);
}

std::string_view unquoted(std::string_view value) {
  const bool quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
                      value.back() == value.front();
  return quoted ? value.substr(1, value.size() - 2) : value;
}

/// A writer's own organisation stands before its town: "Organization: Quill Labs, Leeds, UK".
std::string_view header_value(std::string_view key, std::string_view value) {
  if (!same_word(key, "organization") && !same_word(key, "organisation")) return value;
  return value.substr(0, value.find(','));
}

/// A YAML value, "[a, b]" without its brackets.
std::string_view yaml_scalar(std::string_view value) {
  value = trim(value);
  if (value.starts_with('[') && value.ends_with(']')) return value.substr(1, value.size() - 2);
  return unquoted(value);
}

void set_yaml(Article& article, std::string_view key, std::string_view value,
              const ReadOptions& options) {
  if (const auto match = match_field(key); match && !value.empty())
    set_field(article, match->field, value, options);
}

/// As much YAML as front matter uses: scalars, quoted or folded over lines, and lists.
bool take_yaml(std::string_view& text, Article& article, const ReadOptions& options) {
  std::string_view rest = text, line;
  if (!next_line(rest, line) || trim(line) != "---") return false;
  std::string key, value;
  bool closed = false;
  Article found;
  while (next_line(rest, line)) {
    closed = trim(line) == "---" || trim(line) == "...";
    if (closed) break;
    KeyLine pair;
    const std::string_view plain = trim(line);
    if (plain.starts_with("- ")) {
      value += (value.empty() ? "" : "; ") + std::string(yaml_scalar(plain.substr(2)));
    } else if (!line.empty() && !is_blank(line.front()) && split_key_line(line, pair)) {
      set_yaml(found, key, value, options);
      key = pair.key;
      value = pair.value == ">" || pair.value == "|" ? std::string_view() : yaml_scalar(pair.value);
    } else if (!plain.empty()) {
      value += (value.empty() ? "" : " ") + std::string(plain);
    }
  }
  if (!closed) return false;
  set_yaml(found, key, value, options);
  article = found;
  text = rest;
  return true;
}

bool take_key_lines(std::string_view& text, Article& article, const ReadOptions& options) {
  constexpr int fewest_known = 2;
  std::string_view rest = text, line;
  KeyLine pair;
  if (!split_key_line(peek_line(text), pair)) return false;
  Article found;
  int known = 0;
  for (std::string_view ahead = rest; next_line(ahead, line) && !trim(line).empty(); rest = ahead) {
    if (is_blank(line.front())) continue;  // the value before goes on
    if (!split_key_line(line, pair)) {
      if (is_mail_field(line)) continue;
      if (known < fewest_known) return false;
      break;
    }
    const auto match = match_field(pair.key);
    if (!match || match->field == Field::body) continue;
    ++known;
    set_field(found, match->field, header_value(pair.key, unquoted(pair.value)), options);
  }
  if (known < fewest_known) return false;
  article = found;
  text = rest;
  return true;
}

}  // namespace

bool take_text_header(std::string_view& text, Article& article, const ReadOptions& options) {
  if (text.starts_with("---") && take_yaml(text, article, options)) return true;
  if (text.starts_with("--")) return take_dash_lines(text, article, options);
  return take_key_lines(text, article, options);
}

bool has_text_header(std::string_view text) {
  // Dash lines are known without reading what they say; the others aren't.
  if (text.starts_with("--") && !text.starts_with("---"))
    return after_dash_lines(text).size() < text.size();
  Article article;
  return take_text_header(text, article, {});
}

}  // namespace dateline::formats
