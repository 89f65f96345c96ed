// SPDX-License-Identifier: GPL-2.0-or-later
// Which known word a mistyped one was probably meant to be.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::cli {

/// The candidate with the fewest edits (insert, drop, change or swap of letters), the first of
/// equals; none if even that differs in more than a third of the letters.
std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates);

}  // namespace dateline::cli
