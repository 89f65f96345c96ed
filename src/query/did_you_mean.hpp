// SPDX-License-Identifier: GPL-2.0-or-later
// Finds what a mistyped word was meant to be.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace dateline::query {

/// The candidate nearest to `word`, the first of equals; else one that `word` begins. Empty if
/// none is near: one edit for words of three and four letters, two for longer ones.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// As above among the names of all fields.
std::string_view nearest_field(std::string_view word);

}  // namespace dateline::query
