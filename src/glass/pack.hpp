// SPDX-License-Identifier: GPL-2.0-or-later
// The primitive encodings of Xapian's glass format that base/varint.hpp does not have already.
#pragma once

#include <cstdint>
#include <optional>
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

/// The reverse of both.
inline std::uint32_t load_be16(const char* at) {
  return static_cast<std::uint32_t>(static_cast<unsigned char>(at[0])) << 8 |
         static_cast<unsigned char>(at[1]);
}
inline std::uint32_t load_be32(const char* at) { return load_be16(at) << 16 | load_be16(at + 2); }

/// Low byte first, no longer than needed: nothing for 0. Only at the end of a key.
void put_last_uint(std::string& out, std::uint32_t value);

/// Sorts bytewise as the numbers do: two bytes below 2^15, else three to five with the count in
/// the top bits.
void put_sortable(std::string& out, std::uint32_t value);
/// The number that all of `bytes` are; none if they are no such number.
std::optional<std::uint32_t> sortable_number(std::string_view bytes);

/// Sorts bytewise as the strings do, whatever follows a closing zero: each zero becomes 00 ff.
void put_sortable(std::string& out, std::string_view value);
/// The string that all of `bytes` are; none if a zero in it is no such pair.
std::optional<std::string> sortable_string(std::string_view bytes);

}  // namespace dateline::glass
