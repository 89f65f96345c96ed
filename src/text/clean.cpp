// SPDX-License-Identifier: GPL-2.0-or-later
// Making text fit to store and to print: valid, without control characters, of known width.
#include "text/fold.hpp"
#include "text/icu.hpp"
#include "text/utf8.hpp"

namespace dateline::text {
namespace {

/// Controls are removed from the text for what they do to a terminal; those that end a line do so.
void append_control(std::string& out, char32_t value) {
  constexpr char32_t next_line = 0x85;
  out += value == '\r' || value == next_line ? '\n' : ' ';
}

/// The size of the terminal's escape sequence at `at`: ESC [ numbers letter, or ESC marks letter.
/// 1 if only the ESC is there.
std::size_t escape_size(std::string_view text, std::size_t at) {
  const auto in = [&](std::size_t i, char first, char last) {
    return i < text.size() && text[i] >= first && text[i] <= last;
  };
  std::size_t end = at + 1;
  const bool numbered = in(end, '[', '[');
  if (numbered)
    for (++end; in(end, '0', '?');) ++end;
  const std::size_t marks = end;
  while (in(end, ' ', '/')) ++end;
  const bool ends = numbered ? in(end, '@', '~') : end > marks && in(end, '0', '~');
  return ends ? end + 1 - at : 1;
}

/// Colours and weights stand inside words; other sequences move elsewhere.
bool is_style(std::string_view sequence) {
  return sequence.size() > 1 && sequence[1] == '[' && sequence.back() == 'm';
}

bool is_control(char32_t value) { return value < 0x20 || (value >= 0x7F && value < 0xA0); }

/// Where the first character from `at` on stands that may not stay as it is.
std::size_t end_of_clean(std::string_view text, std::size_t at) {
  while ((at = end_of_run(text, at, is_plain_ascii)) < text.size()) {
    const CodePoint point = decode_at(text, at);
    if (!point.valid || is_control(point.value)) break;
    at += point.size;
  }
  return at;
}

}  // namespace

bool make_clean(std::string& text) {
  std::size_t at = end_of_clean(text, 0);
  if (at == text.size()) return false;
  std::string clean;
  clean.reserve(text.size());
  clean.assign(text, 0, at);
  bool replaced = false;
  while (at < text.size()) {
    if (text[at] == '\x1B') {
      const std::size_t size = escape_size(text, at);
      if (!is_style(std::string_view(text).substr(at, size))) clean += ' ';
      at += size;
    } else {
      const CodePoint point = decode_at(text, at);
      if (!point.valid) {
        clean += replacement_character;
        replaced = true;
      } else if (point.value == '\r' && at + 1 < text.size() && text[at + 1] == '\n') {
        ++at;
        clean += '\n';
      } else {
        append_control(clean, point.value);
      }
      at += point.size;
    }
    const std::size_t end = end_of_clean(text, at);
    clean.append(text, at, end - at);
    at = end;
  }
  text = std::move(clean);
  return replaced;
}

std::size_t display_width(std::string_view utf8) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode_at(utf8, at);
    at += point.size;
    if (point.value < 0x80) {
      width += is_control(point.value) ? 0 : 1;
      continue;
    }
    const auto value = static_cast<UChar32>(point.value);
    const int type = icu().char_type(value);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR ||
        type == U_CONTROL_CHAR)
      continue;
    const int east_asian = icu().int_property_value(value, UCHAR_EAST_ASIAN_WIDTH);
    width += east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
  }
  return width;
}

}  // namespace dateline::text
