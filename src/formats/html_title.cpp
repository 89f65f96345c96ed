// SPDX-License-Identifier: GPL-2.0-or-later
// Compares titles and cuts the site's name off.
#include "formats/html_title.hpp"

#include "formats/strings.hpp"

#include <algorithm>
#include <array>

namespace dateline::formats {
namespace {

/// A heading shorter than that may be a section's name.
constexpr std::size_t shortest_heading = 8;

constexpr std::array<std::string_view, 7> separators{" | ", " - ",  " – ", " — ",
                                                     " » ", " :: ", " · "};

std::size_t count_words(std::string_view text) {
  return text.empty() ? 0 : static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

/// Whether a heading is a title, or most of one: the site's own name stands in titles too.
bool is_most_of(std::string_view heading, std::string_view title) {
  const std::string_view bare = without_site(title);
  return 2 * heading.size() >= bare.size() && lower(bare).find(lower(heading)) != std::string::npos;
}

/// Whether a title is a heading and behind it the site's name.
bool is_before_site(std::string_view heading, std::string_view title) {
  if (!starts_with_word(title, lower(heading))) return false;
  const std::string_view behind = title.substr(heading.size());
  return std::any_of(separators.begin(), separators.end(),
                     [=](std::string_view separator) { return behind.starts_with(separator); });
}

}  // namespace

std::string_view without_site(std::string_view title) {
  constexpr std::size_t fewest_words = 3;
  for (const std::string_view separator : separators) {
    const std::size_t at = title.rfind(separator);
    if (at == std::string_view::npos) continue;
    const std::string_view before = trim(title.substr(0, at)),
                           behind = trim(title.substr(at + separator.size()));
    const std::size_t words = count_words(before);
    if (words >= fewest_words && words >= count_words(behind)) return without_site(before);
    if (count_words(behind) >= fewest_words && words < fewest_words) return behind;
  }
  return title;
}

std::string choose_headline(const std::string& declared, const std::string& title,
                            const std::vector<std::string>& headings) {
  for (const auto fits : {is_most_of, is_before_site})
    for (const std::string& heading : headings)
      if (heading.size() >= shortest_heading && (fits(heading, declared) || fits(heading, title)))
        return heading;
  if (!declared.empty()) {
    const std::string plain = collapse_blanks(declared);
    return std::string(without_site(plain));
  }
  const std::string_view bare = without_site(title);
  if (!bare.empty()) return std::string(bare);
  return headings.empty() ? std::string() : headings.front();
}

}  // namespace dateline::formats
