// SPDX-License-Identifier: GPL-2.0-or-later
// What the glass format can hold, and the errors for what it can't.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::glass {

inline constexpr std::size_t longest_key = 255;
inline constexpr std::size_t longest_term = 245;
inline constexpr std::size_t longest_metadata_name = longest_key - 2;

/// Throws Error{invalid_argument} for an empty term or one whose keys would be too long.
void check_term(std::string_view term);

/// Throws Error{invalid_argument} for an empty name or a long one.
void check_metadata_name(std::string_view name);

/// `value` as Xapian's 32 bits hold it; throws Error{invalid_argument} naming `what` if they don't.
std::uint32_t fit_32_bits(std::uint64_t value, std::string_view what);

/// Throws Error{invalid_argument}.
[[noreturn]] void refuse(const std::string& message);

}  // namespace dateline::glass
