// SPDX-License-Identifier: GPL-2.0-or-later
// Casing by single code points: what that can't restore is its own base form.
#include "text/casing.hpp"

#include "base/ascii.hpp"
#include "text/icu.hpp"
#include "text/utf8.hpp"

#include <optional>

namespace dateline::text {
namespace {

char32_t lowered(char32_t value) {
  if (value < 0x80) return value >= 'A' && value <= 'Z' ? value + 0x20 : value;
  return static_cast<char32_t>(icu().to_lower(static_cast<UChar32>(value)));
}

char32_t uppered(char32_t value) {
  if (value < 0x80) return value >= 'a' && value <= 'z' ? value - 0x20 : value;
  return static_cast<char32_t>(icu().to_upper(static_cast<UChar32>(value)));
}

/// Appends `text` with `change` applied to its first `count` characters. Bytes that are no UTF-8
/// stay as they are.
template <typename Change>
void append_changed(std::string& out, std::string_view text, std::size_t count, Change&& change) {
  std::size_t at = 0;
  for (; at < text.size() && count > 0; --count) {
    const CodePoint point = decode_at(text, at);
    if (point.valid)
      append_utf8(out, change(point.value));
    else
      out += text.substr(at, point.size);
    at += point.size;
  }
  out += text.substr(at);
}

/// What tells nearly all words apart: whether a word differs from its folded form in nothing, or in
/// the case of its first letter.
std::optional<Casing> plain_casing(std::string_view written, std::string_view folded) {
  if (written.size() != folded.size()) return std::nullopt;
  if (written.data() == folded.data() || written.empty()) return Casing::lower;
  const bool capital = is_upper(written[0]) && to_lower(written[0]) == folded[0];
  if (!capital && written[0] != folded[0]) return std::nullopt;
  if (written.substr(1) != folded.substr(1)) return std::nullopt;
  return capital ? Casing::capital : Casing::lower;
}

bool restores(std::string_view written, std::string_view base, Casing casing) {
  std::string again;
  append_recased(again, base, casing);
  return again == written;
}

}  // namespace

CasedWord casing_of(std::string_view written, std::string_view folded, std::string& scratch) {
  if (const auto casing = plain_casing(written, folded)) return {*casing, folded};
  constexpr Casing others[] = {Casing::upper, Casing::upper_dotted, Casing::dotted,
                               Casing::capital};
  for (const Casing casing : others)
    if (restores(written, folded, casing)) return {casing, folded};
  scratch.clear();
  append_changed(scratch, written, written.size(), lowered);
  for (const Casing casing : {Casing::capital, Casing::upper})
    if (restores(written, scratch, casing)) return {casing, scratch};
  return {Casing::lower, written};
}

void append_recased(std::string& out, std::string_view base, Casing casing) {
  if (casing == Casing::capital && !base.empty() && is_lower(base[0])) {
    out += static_cast<char>(base[0] - 0x20);
    out += base.substr(1);
    return;
  }
  switch (casing) {
    case Casing::lower:
    case Casing::dotted:
      out += base;
      break;
    case Casing::capital:
      append_changed(out, base, 1, uppered);
      break;
    case Casing::upper:
    case Casing::upper_dotted:
      append_changed(out, base, base.size(), uppered);
      break;
  }
  if (casing == Casing::dotted || casing == Casing::upper_dotted) out += '.';
}

}  // namespace dateline::text
