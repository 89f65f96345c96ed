// SPDX-License-Identifier: GPL-2.0-or-later
// How far a mistyped word is from another.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

/// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`: the
/// restricted Damerau-Levenshtein distance, where no part is edited twice. Of bytes, or of
/// characters. Takes time a x b.
std::size_t edit_distance(std::string_view a, std::string_view b);
std::size_t edit_distance(std::u32string_view a, std::u32string_view b);

}  // namespace dateline
