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

std::size_t count_words(std::string_view text) {
  return text.empty() ? 0 : static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

}  // namespace

std::string_view without_site(std::string_view title) {
  constexpr std::size_t fewest_words = 3;
  constexpr std::array<std::string_view, 7> separators{" | ", " - ",  " – ", " — ",
                                                       " » ", " :: ", " · "};
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
  for (const std::string& heading : headings) {
    if (heading.size() < shortest_heading) continue;
    const std::string plain = lower(heading);
    if (lower(declared).find(plain) != std::string::npos ||
        lower(title).find(plain) != std::string::npos)
      return heading;
  }
  if (!declared.empty()) {
    const std::string plain = collapse_blanks(declared);
    return std::string(without_site(plain));
  }
  const std::string_view bare = without_site(title);
  if (!bare.empty()) return std::string(bare);
  return headings.empty() ? std::string() : headings.front();
}

}  // namespace dateline::formats
