// SPDX-License-Identifier: GPL-2.0-or-later
// Counts what bytes are.
#include "formats/text_bytes.hpp"

#include "formats/strings.hpp"
#include "text/utf8.hpp"

namespace dateline::formats {
namespace {

struct Census {
  std::size_t all = 0;
  std::size_t plain = 0;  ///< printable ASCII, blanks and valid UTF-8
  std::size_t controls = 0;
};

Census count(std::string_view bytes) {
  Census census;
  census.all = bytes.size();
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = text::end_of_run(bytes, at, text::is_plain_ascii);
    census.plain += end - at;
    at = end;
    if (at == bytes.size()) break;
    const text::CodePoint point = text::decode_at(bytes, at);
    const bool control = (point.value < 0x20 && !is_blank(bytes[at])) || point.value == 0x7f;
    if (control)
      ++census.controls;
    else if (point.valid)
      census.plain += point.size;
    at += point.size;
  }
  return census;
}

/// Blocks of tapes and disks were filled up so.
std::string_view without_padding(std::string_view bytes) {
  using namespace std::string_view_literals;
  const std::size_t last = bytes.find_last_not_of("\0\x1a"sv);
  return bytes.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

}  // namespace

bool looks_like_text(std::string_view head) {
  const std::string_view bytes = without_padding(head);
  if (bytes.empty()) return head.empty();
  if (bytes.find('\0') != std::string_view::npos) return false;
  // A line of a wire begins and ends with several controls; of random bytes each ninth is one, and
  // two thirds are not ASCII.
  const Census census = count(bytes);
  if (4 * census.plain >= 3 * census.all) return 4 * census.controls <= census.all;
  constexpr std::size_t one_in = 25;
  return census.controls <= 1 + census.all / one_in;
}

}  // namespace dateline::formats
