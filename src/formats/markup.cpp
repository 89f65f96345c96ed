// SPDX-License-Identifier: GPL-2.0-or-later
// Finds tags by searching for them.
#include "formats/markup.hpp"

#include "formats/strings.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace dateline::formats {
namespace {

void append_named(std::string& result, std::string_view name) {
  const std::string ended(name);
  const htmlEntityDesc* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(ended.c_str()));
  if (name == "nbsp")
    result += ' ';
  else if (entity != nullptr)
    append_character(result, entity->value);
  else
    result.append("&").append(name).append(";");
}

void append_entity(std::string& result, std::string_view name) {
  if (!name.starts_with('#')) return append_named(result, name);
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
  if (hexadecimal) name.remove_prefix(1);
  unsigned long code = 0;
  std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
  append_character(result, code);
}

}  // namespace

std::optional<std::string_view> find_element(std::string_view text, std::string_view name) {
  std::string tag = "<" + std::string(name);
  std::size_t begin = text.find(tag);
  // "<D>" isn't "<DATE>".
  while (begin != std::string_view::npos && begin + tag.size() < text.size() &&
         text[begin + tag.size()] != '>' && !is_blank(text[begin + tag.size()]))
    begin = text.find(tag, begin + 1);
  if (begin == std::string_view::npos) return std::nullopt;
  begin = text.find('>', begin);
  if (begin == std::string_view::npos) return std::nullopt;
  text.remove_prefix(begin + 1);
  tag.insert(1, "/");
  return text.substr(0, text.find(tag));
}

std::string_view find_attribute(std::string_view tag, std::string_view name) {
  const std::string key = " " + std::string(name) + "=\"";
  const std::size_t at = tag.find(key);
  if (at == std::string_view::npos) return {};
  tag.remove_prefix(at + key.size());
  return tag.substr(0, tag.find('"'));
}

std::string decode_entities(std::string_view text) {
  constexpr std::size_t longest_name = 10;
  std::string result;
  result.reserve(text.size());
  for (;;) {
    const std::size_t mark = text.find('&');
    result += text.substr(0, mark);
    if (mark == std::string_view::npos) return result;
    text.remove_prefix(mark);
    const std::size_t end = text.find(';');
    if (end == std::string_view::npos || end < 2 || end > longest_name) {
      result += '&';
      text.remove_prefix(1);
      continue;
    }
    append_entity(result, text.substr(1, end - 1));
    text.remove_prefix(end + 1);
  }
}

void append_character(std::string& text, unsigned long code) {
  constexpr unsigned long last_character = 0x10ffff, first_surrogate = 0xd800,
                          last_surrogate = 0xdfff;
  if ((code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7f && code < 0xa0)) return;
  if (code > last_character || (code >= first_surrogate && code <= last_surrogate)) return;
  const auto tail = [&](unsigned shift) {
    text += static_cast<char>(0x80u | ((code >> shift) & 0x3fu));
  };
  if (code < 0x80) {
    text += static_cast<char>(code);
  } else if (code < 0x800) {
    text += static_cast<char>(0xc0u | (code >> 6));
    tail(0);
  } else if (code < 0x10000) {
    text += static_cast<char>(0xe0u | (code >> 12));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xf0u | (code >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace dateline::formats
