// SPDX-License-Identifier: GPL-2.0-or-later
// ISO 6429 colours and OSC 8 links.
#include "cli/style.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace dateline::cli {
namespace {

std::string_view color_code(Ink ink) {
  switch (ink) {
    case Ink::title:
      return "1";
    case Ink::date:
      return "36";
    case Ink::source:
      return "32";
    case Ink::mark:
    case Ink::error:
      return "1;31";
    case Ink::faint:
      return "2";
    case Ink::bar:
      return "34";
    case Ink::note:
      return "33";
    case Ink::plain:
      break;
  }
  return {};
}

bool safe_in_url(char c) {
  return c > ' ' && c < 0x7F && c != '"' && c != '<' && c != '>' && c != '\\' && c != '`';
}

void append_encoded(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += digits[byte >> 4];
  out += digits[byte & 0xF];
}

bool has_known_scheme(std::string_view url) {
  constexpr std::array<std::string_view, 3> schemes{"http://", "https://", "file:///"};
  return std::any_of(schemes.begin(), schemes.end(), [url](std::string_view scheme) {
    return url.substr(0, scheme.size()) == scheme;
  });
}

}  // namespace

std::string painted(std::string_view text, Ink ink, const TextStyle& style) {
  const std::string_view code = color_code(ink);
  if (!style.color || code.empty() || text.empty()) return std::string(text);
  return std::string("\x1b[").append(code).append("m").append(text).append("\x1b[0m");
}

std::string painted(const MarkedText& text, Ink base, const TextStyle& style) {
  if (!style.color) return text.text;
  std::string result;
  std::size_t at = 0;
  const std::string_view whole = text.text;
  for (const auto& [first, last] : text.marks) {
    result += painted(whole.substr(at, first - at), base, style);
    result += painted(whole.substr(first, last - first), Ink::mark, style);
    at = last;
  }
  return result + painted(whole.substr(at), base, style);
}

std::string linked(const std::string& text, std::string_view url, const TextStyle& style) {
  if (!style.links || text.empty() || !has_known_scheme(url)) return text;
  std::string safe;
  for (const char c : url) {
    if (safe_in_url(c)) {
      safe += c;
    } else {
      append_encoded(safe, c);
    }
  }
  return "\x1b]8;;" + safe + "\x1b\\" + text + "\x1b]8;;\x1b\\";
}

std::string file_url(std::string_view absolute_path) {
  constexpr std::string_view unreserved = "/-._~";
  std::string url = "file://";
  for (const char c : absolute_path) {
    const bool letter = std::isalnum(static_cast<unsigned char>(c)) != 0 && (c & 0x80) == 0;
    if (letter || unreserved.find(c) != std::string_view::npos) {
      url += c;
    } else {
      append_encoded(url, c);
    }
  }
  return url;
}

}  // namespace dateline::cli
