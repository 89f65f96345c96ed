// SPDX-License-Identifier: GPL-2.0-or-later
// The headline of a page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::formats {

/// The headline among what a page offers: a title declared for sharing, the <title> with the site's
/// name before or behind it, and the first headings. A heading that the others contain wins.
std::string choose_headline(const std::string& declared, const std::string& title,
                            const std::vector<std::string>& headings);

/// `title` without the name of the site: "Story - The Paper" gives "Story".
std::string_view without_site(std::string_view title);

}  // namespace dateline::formats
