// SPDX-License-Identifier: GPL-2.0-or-later
// Parses and mends JSON, and finds the text in it.
#include "formats/json_value.hpp"

#include "formats/strings.hpp"

#include <nlohmann/json.hpp>

#include <array>

namespace dateline::formats {
namespace {

using nlohmann::json;

/// Objects within objects that may hold a text; real ones need two.
constexpr int deepest_text = 4;

constexpr std::array<const char*, 15> text_keys{
    "main",  "rendered", "text",  "value", "name",   "original", "default", "webTitle",
    "title", "label",    "#text", "$date", "@value", "content",  "plain"};

std::optional<json> parse_strictly(std::string_view text) {
  constexpr bool exceptions = false, comments = true;
  json value = json::parse(text.begin(), text.end(), nullptr, exceptions, comments);
  if (value.is_discarded()) return std::nullopt;
  return value;
}

/// Script elements wrap JSON in comments and CDATA marks, which hid it from the browsers of old.
std::string_view without_wrapping(std::string_view text) {
  constexpr std::string_view cdata_begin = "<![CDATA[", cdata_end = "]]>";
  if (const std::size_t begin = text.find(cdata_begin); begin != std::string_view::npos) {
    text.remove_prefix(begin + cdata_begin.size());
    text = text.substr(0, text.rfind(cdata_end));
  }
  const std::size_t first = text.find_first_of("{["), last = text.find_last_of("}]");
  if (first == std::string_view::npos || last == std::string_view::npos || last < first) return {};
  return text.substr(first, last - first + 1);
}

/// Copies a string up to its closing quote, which `i` is left at; line breaks become escapes.
void mend_string(std::string_view text, std::size_t& i, std::string& result) {
  result += text[i];
  while (++i < text.size()) {
    const char c = text[i];
    if (c == '\n')
      result += "\\n";
    else
      result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    if (c == '"') return;
    if (c == '\\' && i + 1 < text.size()) result += text[++i];
  }
}

bool closes_behind_comma(std::string_view text, std::size_t comma) {
  const std::size_t next = text.find_first_not_of(" \t\r\n,", comma + 1);
  return next == std::string_view::npos || text[next] == '}' || text[next] == ']';
}

std::string mended(std::string_view text) {
  constexpr std::string_view not_a_number = "NaN";
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') {
      mend_string(text, i, result);
    } else if (text.substr(i).starts_with(not_a_number)) {
      result += "null";
      i += not_a_number.size() - 1;
    } else if (text[i] != ',' || !closes_behind_comma(text, i)) {
      result += text[i];
    }
  }
  return result;
}

std::string text_of(const json& value, int depth) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer() || value.is_number_unsigned()) return value.dump();
  if (depth == 0) return {};
  if (value.is_array()) {
    std::string all;
    for (const json& item : value) {
      const std::string text = text_of(item, depth - 1);
      if (!all.empty() && !text.empty()) all += "\n\n";
      all += text;
    }
    return all;
  }
  if (!value.is_object()) return {};
  for (const char* key : text_keys) {
    const auto found = value.find(key);
    if (found == value.end()) continue;
    std::string text = text_of(*found, depth - 1);
    if (!text.empty()) return text;
  }
  return {};
}

}  // namespace

std::optional<json> parse_json(std::string_view text) {
  if (auto value = parse_strictly(text)) return value;
  return parse_strictly(mended(without_wrapping(text)));
}

std::string json_text(const json& value) { return text_of(value, deepest_text); }

std::vector<std::string> json_texts(const json& value) {
  std::vector<std::string> texts;
  if (value.is_array()) {
    for (const json& item : value)
      if (std::string text = json_text(item); !text.empty()) texts.push_back(std::move(text));
  } else if (std::string text = json_text(value); !text.empty()) {
    texts.push_back(std::move(text));
  }
  return texts;
}

const json* json_member(const json& value, std::string_view key) {
  if (!value.is_object()) return nullptr;
  const auto found = value.find(key);
  return found == value.end() ? nullptr : &*found;
}

}  // namespace dateline::formats
