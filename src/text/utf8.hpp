// SPDX-License-Identifier: GPL-2.0-or-later
// Single code points in and out of UTF-8.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace dateline::text {

inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// A code point and the bytes it takes. What isn't UTF-8 (overlong forms, surrogates, stray and
/// missing bytes) has `valid` false and a size of 1 to 3: the longest prefix of a valid sequence.
struct CodePoint {
  char32_t value = 0xFFFD;
  std::uint8_t size = 1;
  bool valid = false;
};

/// The code point at `at`, which must lie inside `text`.
inline CodePoint decode_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  const std::uint8_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return {};
  // The second byte's range is where overlong forms, surrogates and values above U+10FFFF show.
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  auto value = static_cast<char32_t>(lead & (0x7F >> length));
  for (std::uint8_t i = 1; i < length; ++i) {
    if (at + i >= text.size()) return {0xFFFD, i, false};
    const unsigned char tail = byte(i);
    if (tail < (i == 1 ? low : 0x80) || tail > (i == 1 ? high : 0xBF)) return {0xFFFD, i, false};
    value = (value << 6) | (tail & 0x3F);
  }
  return {value, length, true};
}

inline void append_utf8(std::string& out, char32_t value) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | (value >> 6));
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | (value >> 12));
    put(0x80 | ((value >> 6) & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | (value >> 18));
    put(0x80 | ((value >> 12) & 0x3F));
    put(0x80 | ((value >> 6) & 0x3F));
    put(0x80 | (value & 0x3F));
  }
}

/// Where the bytes from `at` on cease to satisfy `good`, which judges one, or a vector of them: -1
/// or 1 for those that do.
template <typename Good>
std::size_t end_of_run(std::string_view text, std::size_t at, Good good) {
  using Bytes [[gnu::vector_size(16)]] = signed char;
  constexpr std::size_t block = 4 * sizeof(Bytes);
  const auto are_good = [&](std::size_t i) {
    Bytes bytes;
    std::memcpy(&bytes, text.data() + i, sizeof bytes);
    return good(bytes);
  };
  for (; at + block <= text.size(); at += block) {
    const Bytes all_good = are_good(at) & are_good(at + sizeof(Bytes)) &
                           are_good(at + 2 * sizeof(Bytes)) & are_good(at + 3 * sizeof(Bytes));
    std::array<std::uint64_t, 2> halves;
    static_assert(sizeof halves == sizeof all_good);
    std::memcpy(halves.data(), &all_good, sizeof halves);
    if ((halves[0] & halves[1]) != ~std::uint64_t{0}) break;
  }
  while (at < text.size() && good(static_cast<signed char>(text[at])) != 0) ++at;
  return at;
}

/// Bytes from 0x80 on are negative.
inline constexpr auto is_ascii = [](auto bytes) { return bytes >= 0; };

/// Printable ASCII and the two controls that articles keep.
inline constexpr auto is_plain_ascii = [](auto bytes) {
  return ((bytes >= 0x20) & (bytes != 0x7F)) | (bytes == '\n') | (bytes == '\t');
};

/// The first byte that isn't UTF-8, or npos.
inline std::size_t find_bad_utf8(std::string_view text) {
  for (std::size_t at = 0; (at = end_of_run(text, at, is_ascii)) < text.size();) {
    const CodePoint point = decode_at(text, at);
    if (!point.valid) return at;
    at += point.size;
  }
  return std::string_view::npos;
}

}  // namespace dateline::text
