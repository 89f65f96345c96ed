// SPDX-License-Identifier: GPL-2.0-or-later
// The table of names.
#include "formats/companions.hpp"

#include "formats/strings.hpp"

#include <algorithm>
#include <array>

namespace dateline::formats {
namespace {

/// In any case of letters.
constexpr std::array<std::string_view, 5> sure_names{"readme", "license", "licence", "changelog",
                                                     "sha256sums"};

/// In capitals only: "NOTICE" stands beside software and data, "notice.txt" may tell readers news.
constexpr std::array<std::string_view, 10> capital_names{
    "COPYING", "COPYRIGHT",    "NOTICE",  "CHANGES",  "AUTHORS",
    "CREDITS", "CONTRIBUTING", "INSTALL", "MANIFEST", "VERSION"};

}  // namespace

bool has_companion_name(std::string_view path) {
  std::string_view stem = file_name(path);
  stem = stem.substr(0, stem.find_first_of(".-_"));
  return std::any_of(sure_names.begin(), sure_names.end(),
                     [=](std::string_view name) { return same_word(name, stem); }) ||
         std::find(capital_names.begin(), capital_names.end(), stem) != capital_names.end();
}

}  // namespace dateline::formats
