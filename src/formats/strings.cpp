// SPDX-License-Identifier: GPL-2.0-or-later
// The small things.
#include "formats/strings.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace dateline::formats {
namespace {

bool same_letter(char a, char b) { return to_lower(a) == to_lower(b); }

constexpr std::array<std::string_view, 6> packed_endings{".gz",  ".bz2", ".xz",
                                                         ".zst", ".lz4", ".Z"};

/// Blanks, and the first byte of a no-break space and a soft hyphen.
constexpr std::array<bool, 256> may_be_blank = [] {
  std::array<bool, 256> table{};
  for (const char c : {' ', '\t', '\n', '\r', '\f', '\v', '\xc2'})
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

constexpr bool stays(char c) { return !may_be_blank[static_cast<unsigned char>(c)]; }

/// So many bytes as a processor compares at once.
using Bytes [[gnu::vector_size(16)]] = unsigned char;

Bytes bytes_at(const char* place) {
  Bytes bytes;
  std::memcpy(&bytes, place, sizeof bytes);
  return bytes;
}

/// Which of them may_be_blank has, but for the blank itself.
auto rare_blanks(Bytes bytes) { return (bytes - '\t' <= '\r' - '\t') | (bytes == 0xc2); }

/// A place up to which words from `at` on have single blanks between them, a few bytes before their
/// end at most, or behind the last blank before.
std::size_t skip_words(std::string_view text, std::size_t at) {
  while (at + sizeof(Bytes) < text.size()) {
    const Bytes here = bytes_at(text.data() + at), next = bytes_at(text.data() + at + 1);
    const auto stop = rare_blanks(here) | ((here == ' ') & ((next == ' ') | rare_blanks(next)));
    std::array<std::uint64_t, 2> found;
    static_assert(sizeof found == sizeof stop);
    std::memcpy(found.data(), &stop, sizeof found);
    if ((found[0] | found[1]) != 0) break;
    at += sizeof(Bytes);
  }
  return at;
}

/// The end of the words from `at` on that have single blanks between them.
std::size_t end_of_words(std::string_view text, std::size_t at) {
  at = skip_words(text, at);
  while (at < text.size()) {
    if (stays(text[at]))
      ++at;
    else if (text[at] == ' ' && at + 1 < text.size() && stays(text[at + 1]))
      at += 2;
    else
      break;
  }
  return at;
}

/// Where the first line ends; the size of `text` if it has but one. Looks at windows, as a text may
/// know only one of the two marks.
std::size_t find_line_end(std::string_view text) {
  for (std::size_t window = 512;; window *= 4) {
    std::string_view line = text.substr(0, window);
    line = line.substr(0, line.find('\n'));
    line = line.substr(0, line.find('\r'));
    if (line.size() < window) return line.size();
  }
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

bool same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), same_letter);
}

bool starts_with_word(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && same_word(text.substr(0, prefix.size()), prefix);
}

std::size_t find_word(std::string_view text, std::string_view needle, std::size_t from) {
  if (from > text.size()) return std::string_view::npos;
  const auto found =
      std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), needle.begin(),
                  needle.end(), [](char a, char b) { return to_lower(a) == b; });
  return found == text.end() && !needle.empty() ? std::string_view::npos
                                                : static_cast<std::size_t>(found - text.begin());
}

void append_collapsed(std::string& result, std::string_view text) {
  constexpr std::string_view no_break_space = "\xc2\xa0", soft_hyphen = "\xc2\xad";
  const std::size_t begin = result.size();
  std::size_t at = 0;
  bool blank = false;
  while (at < text.size()) {
    if (stays(text[at])) {
      const std::size_t run = end_of_words(text, at);
      if (blank && result.size() > begin) result += ' ';
      result.append(text, at, run - at);
      blank = false;
      at = run;
      continue;
    }
    const std::string_view character = text.substr(at, 2);
    if (is_blank(text[at]) || character == no_break_space) {
      blank = true;
      at += is_blank(text[at]) ? 1 : 2;
    } else if (character == soft_hyphen) {
      at += 2;
    } else {
      if (blank && result.size() > begin) result += ' ';
      result += character;
      blank = false;
      at += character.size();
    }
  }
}

std::string collapse_blanks(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  append_collapsed(result, text);
  return result;
}

bool next_line(std::string_view& text, std::string_view& line) {
  if (text.empty()) return false;
  const std::size_t end = find_line_end(text);
  line = text.substr(0, end);
  const bool two = text.substr(end, 2) == "\r\n";
  text.remove_prefix(std::min(text.size(), end + (two ? 2 : 1)));
  return true;
}

std::string_view folder_of(std::string_view path) {
  std::size_t end = path.size();
  while (end > 0 && path[end - 1] != '/' && path[end - 1] != '!') --end;
  return path.substr(0, end);
}

std::string_view file_name(std::string_view path) {
  path.remove_prefix(folder_of(path).size());
  for (const std::string_view ending : packed_endings)
    if (path.ends_with(ending) && path.size() > ending.size()) path.remove_suffix(ending.size());
  return path;
}

std::string extension(std::string_view path) {
  const std::string_view name = file_name(path);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string() : lower(name.substr(dot + 1));
}

std::string site_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const std::size_t at = url.rfind('@'); at != std::string_view::npos)
    url.remove_prefix(at + 1);
  url = url.substr(0, url.find(':'));
  if (starts_with_word(url, "www.")) url.remove_prefix(4);
  return lower(url);
}

}  // namespace dateline::formats
