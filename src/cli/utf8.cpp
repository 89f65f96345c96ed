// SPDX-License-Identifier: GPL-2.0-or-later
// Decoding and encoding UTF-8, strictly.
#include "cli/utf8.hpp"

namespace dateline::cli {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned byte_at(std::string_view text, std::size_t offset) noexcept {
  return static_cast<unsigned char>(text[offset]);
}

/// Bytes the sequence that `lead` opens should have; 0 if no sequence begins so.
std::size_t sequence_length(unsigned lead) noexcept {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) noexcept {
  constexpr CodePoint invalid{replacement, 1, false};
  constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  const unsigned lead = byte_at(text, offset);
  const std::size_t length = sequence_length(lead);
  if (length == 0 || offset + length > text.size()) return invalid;
  if (length == 1) return {lead, 1, true};
  char32_t value = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned next = byte_at(text, offset + i);
    if ((next & 0xC0u) != 0x80u) return invalid;
    value = (value << 6) | (next & 0x3Fu);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < smallest[length] || surrogate || value > 0x10FFFF) return invalid;
  return {value, length, true};
}

void append_utf8(std::string& text, char32_t value) {
  const auto add = [&text](char32_t byte) { text += static_cast<char>(byte); };
  if (value < 0x80) {
    add(value);
  } else if (value < 0x800) {
    add(0xC0 | (value >> 6));
    add(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    add(0xE0 | (value >> 12));
    add(0x80 | ((value >> 6) & 0x3F));
    add(0x80 | (value & 0x3F));
  } else {
    add(0xF0 | (value >> 18));
    add(0x80 | ((value >> 12) & 0x3F));
    add(0x80 | ((value >> 6) & 0x3F));
    add(0x80 | (value & 0x3F));
  }
}

bool is_utf8(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!point.valid) return false;
    at += point.length;
  }
  return true;
}

}  // namespace dateline::cli
