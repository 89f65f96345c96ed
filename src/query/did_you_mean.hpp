// SPDX-License-Identifier: GPL-2.0-or-later
// Finds what a mistyped word was meant to be.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace dateline::query {

/// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (bytes; the
/// restricted distance, where no part is edited twice). Takes time a x b.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `word`, the first of equals; else one that `word` begins. Empty if
/// none is near: one edit for words of three and four letters, two for longer ones.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// As above among the names of all fields.
std::string_view nearest_field(std::string_view word);

}  // namespace dateline::query
