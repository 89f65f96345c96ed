// SPDX-License-Identifier: GPL-2.0-or-later
// Finds two bytes that stand side by side, many positions at a time.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

/// The first place from `from` on where `first` and then `second` stand; npos if there is none.
std::size_t find_byte_pair(std::string_view bytes, char first, char second, std::size_t from);

}  // namespace dateline
