// SPDX-License-Identifier: GPL-2.0-or-later
// The primitive encodings of Xapian's glass format that base/varint.hpp does not have already.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::glass {

/// Two bytes at `at`, the high one first.
inline void store_be16(char* at, std::uint32_t value) {
  at[0] = static_cast<char>(value >> 8);
  at[1] = static_cast<char>(value);
}

/// Four bytes at `at`, the highest first.
inline void store_be32(char* at, std::uint32_t value) {
  store_be16(at, value >> 16);
  store_be16(at + 2, value);
}

/// Low byte first, no longer than needed: nothing for 0. Only at the end of a key.
void put_last_uint(std::string& out, std::uint32_t value);

/// Sorts bytewise as the numbers do: two bytes below 2^15, else three to five with the count in
/// the top bits.
void put_sortable(std::string& out, std::uint32_t value);

/// Sorts bytewise as the strings do, whatever follows a closing zero: each zero becomes 00 ff.
void put_sortable(std::string& out, std::string_view value);

}  // namespace dateline::glass
