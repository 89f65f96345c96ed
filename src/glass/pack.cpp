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

std::optional<std::uint32_t> sortable_number(std::string_view bytes) {
  if (bytes.size() < 2 || bytes.size() > 5) return std::nullopt;
  std::uint64_t value = 0;
  for (const char byte : bytes) value = value << 8 | static_cast<unsigned char>(byte);
  std::string again;
  const std::uint64_t mask =
      bytes.size() == 2 ? 0x7fff : (std::uint64_t{1} << (7 * bytes.size() + 1)) - 1;
  value &= mask;
  if (value > 0xffff'ffffu) return std::nullopt;
  put_sortable(again, static_cast<std::uint32_t>(value));
  if (again != bytes) return std::nullopt;
  return static_cast<std::uint32_t>(value);
}

std::optional<std::string> sortable_string(std::string_view bytes) {
  std::string value;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    value += bytes[i];
    if (bytes[i] == '\0' && (++i == bytes.size() || bytes[i] != '\xff')) return std::nullopt;
  }
  return value;
}

void put_sortable(std::string& out, std::string_view value) {
  for (const char byte : value) {
    out += byte;
    if (byte == '\0') out += '\xff';
  }
}

}  // namespace dateline::glass
