// SPDX-License-Identifier: GPL-2.0-or-later
// Encodings whose bytes sort like what they encode.
#include "glass/pack.hpp"

namespace dateline::glass {
namespace {

void put_be(std::string& out, std::uint64_t value, unsigned bytes) {
  while (bytes-- > 0) out += static_cast<char>(value >> (8 * bytes));
}

}  // namespace

void put_last_uint(std::string& out, std::uint32_t value) {
  for (; value != 0; value >>= 8) out += static_cast<char>(value);
}

void put_sortable(std::string& out, std::uint32_t value) {
  if (value < 1u << 15)
    put_be(out, value, 2);
  else if (value < 1u << 22)
    put_be(out, 0x80'0000u | value, 3);
  else if (value < 1u << 29)
    put_be(out, 0xc000'0000u | value, 4);
  else
    put_be(out, 0xe0'0000'0000u | value, 5);
}

void put_sortable(std::string& out, std::string_view value) {
  for (const char byte : value) {
    out += byte;
    if (byte == '\0') out += '\xff';
  }
}

}  // namespace dateline::glass
