// SPDX-License-Identifier: GPL-2.0-or-later
// Splits bylines into names.
#include "formats/byline.hpp"

#include "formats/agencies.hpp"
#include "formats/strings.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline::formats {
namespace {

using namespace std::string_view_literals;

constexpr std::array openings{"by "sv,  "written by "sv, "von "sv, "par "sv,
                              "por "sv, "di "sv,         "door "sv};

/// A part that holds one of these is a title or a newspaper, not a name.
constexpr std::array titles{"correspondent"sv, "editor"sv,  "reporter"sv, "staff"sv,
                            "writer"sv,        "special"sv, "news"sv,     "service"sv,
                            "columnist"sv,     "bureau"sv,  "analysis"sv, "http"sv};

constexpr std::array separators{" and "sv, " und "sv, " et "sv, " y "sv,   " & "sv,
                                "; "sv,    ", "sv,    " | "sv,  " with "sv};

std::string_view without_opening(std::string_view text) {
  for (const std::string_view opening : openings)
    if (starts_with_word(text, opening)) return trim(text.substr(opening.size()));
  return text;
}

/// As a word of its own: "Stafford" isn't "staff".
bool holds_word(std::string_view text, std::string_view word) {
  for (std::size_t at = find_word(text, word); at != std::string_view::npos;
       at = find_word(text, word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end])))
      return true;
  }
  return false;
}

bool is_name(std::string_view part) {
  if (part.empty() || part.find_first_of("@0123456789") != std::string_view::npos) return false;
  if (is_agency(part) || same_word(part, "by")) return false;
  return std::none_of(titles.begin(), titles.end(),
                      [=](std::string_view title) { return holds_word(part, title); });
}

/// Where the next separator stands and how long it is.
std::string_view find_separator(std::string_view text) {
  std::string_view first;
  for (const std::string_view separator : separators) {
    const std::size_t at = find_word(text, separator);
    if (at != std::string_view::npos && (first.empty() || text.data() + at < first.data()))
      first = text.substr(at, separator.size());
  }
  return first;
}

/// "Smith, Eleanor", as catalogues write it, turned round; nothing for anything else.
std::optional<std::string> family_name_first(std::string_view text) {
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos || find_separator(text).data() != text.data() + comma)
    return std::nullopt;
  const std::string_view family = text.substr(0, comma), given = text.substr(comma + 2);
  const bool simple = family.find(' ') == std::string_view::npos && find_separator(given).empty() &&
                      std::count(given.begin(), given.end(), ' ') <= 1;
  if (!simple || !is_name(family) || !is_name(given)) return std::nullopt;
  return std::string(given) + ' ' + std::string(family);
}

}  // namespace

std::vector<std::string> parse_byline(std::string_view text) {
  std::vector<std::string> names;
  const std::string plain = collapse_blanks(text);
  std::string_view rest = without_opening(plain);
  rest = rest.substr(0, rest.find(" - "));
  rest = rest.substr(0, rest.find(" ("));
  if (auto name = family_name_first(trim(rest))) return {*std::move(name)};
  while (!rest.empty()) {
    const std::string_view separator = find_separator(rest);
    std::string_view part = rest;
    if (separator.empty()) {
      rest = {};
    } else {
      part = rest.substr(0, static_cast<std::size_t>(separator.data() - rest.data()));
      rest.remove_prefix(part.size() + separator.size());
    }
    part = without_opening(trim(part));
    if (part.ends_with(',') || part.ends_with(';')) part.remove_suffix(1);
    if (is_name(part)) names.emplace_back(part);
  }
  return names;
}

bool is_byline(std::string_view line) {
  constexpr std::size_t longest = 100;
  line = trim(line);
  return line.size() <= longest && starts_with_word(line, "by ") && line.size() > 3 &&
         !is_lower(trim(line.substr(3)).front()) && !line.ends_with('.');
}

}  // namespace dateline::formats
