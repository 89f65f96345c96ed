// SPDX-License-Identifier: GPL-2.0-or-later
// UTF-8 one code point at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::cli {

/// What stands at an offset of a text.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;  ///< bytes it takes
  bool valid = true;       ///< false: one byte that is no UTF-8; `value` is U+FFFD
};

/// Reads the code point that begins at `offset`, which lies inside `text`. Overlong forms,
/// surrogates and values beyond U+10FFFF are not valid.
CodePoint code_point_at(std::string_view text, std::size_t offset) noexcept;

void append_utf8(std::string& text, char32_t value);

bool is_utf8(std::string_view text) noexcept;

}  // namespace dateline::cli
