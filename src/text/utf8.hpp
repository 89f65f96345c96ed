// SPDX-License-Identifier: GPL-2.0-or-later
// Single code points in and out of UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
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

/// Where the bytes from `at` on cease to satisfy `good`. Blocks of bytes are judged without a
/// branch, so that compilers make vectors of them.
template <typename Good>
std::size_t end_of_run(std::string_view text, std::size_t at, Good good) {
  constexpr std::size_t block = 32;
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  for (; at + block <= text.size(); at += block) {
    unsigned char bad = 0;
    for (std::size_t i = 0; i < block; ++i) bad |= static_cast<unsigned char>(!good(bytes[at + i]));
    if (bad != 0) break;
  }
  while (at < text.size() && good(bytes[at])) ++at;
  return at;
}

inline bool is_ascii(unsigned char byte) { return byte < 0x80; }

/// Printable ASCII and the two controls that articles keep.
inline bool is_plain_ascii(unsigned char byte) {
  return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t';
}

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
