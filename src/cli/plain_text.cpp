// SPDX-License-Identifier: GPL-2.0-or-later
// Replacing characters without moving any.
#include "cli/plain_text.hpp"

#include <iterator>
#include <string_view>

namespace dateline::cli {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

/// "\r\n\r\n" becomes four line ends, "\r\n" alone a blank and a line end.
char carriage_return_at(const std::string& text, std::size_t at) {
  const std::string_view rest = std::string_view(text).substr(at);
  const bool line_before = at > 0 && text[at - 1] == '\n';
  const bool line_after = rest.substr(0, 3) == "\r\n\r" || rest.substr(0, 2) != "\r\n";
  return line_before || line_after ? '\n' : ' ';
}

}  // namespace

std::string read_all(std::istream& stream) {
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::string same_length_body(std::string text) {
  if (text.compare(0, byte_order_mark.size(), byte_order_mark) == 0) {
    text.replace(0, byte_order_mark.size(), byte_order_mark.size(), ' ');
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r') {
      text[at] = carriage_return_at(text, at);
    } else if (text[at] != '\n' && is_control(text[at])) {
      text[at] = ' ';
    }
  }
  return text;
}

}  // namespace dateline::cli
