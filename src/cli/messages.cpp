// SPDX-License-Identifier: GPL-2.0-or-later
// Errors, warnings and notes as lines.
#include "cli/messages.hpp"

#include <cstdio>
#include <utility>

#include "cli/marked_text.hpp"

namespace dateline::cli {

Messages::Messages(TextStyle style, bool quiet, Write write)
    : style_(style), quiet_(quiet), write_(std::move(write)) {}

void Messages::to_standard_error(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void Messages::line(std::string_view label, Ink ink, std::string_view message) const {
  write_(painted(label, ink, style_) + " " + sanitized_line(message) + "\n");
}

void Messages::error(std::string_view message, std::string_view hint) const {
  line("dateline: error:", Ink::error, message);
  if (!hint.empty()) this->hint(hint);
}

void Messages::hint(std::string_view message) const { line("hint:", Ink::note, message); }

void Messages::warning(std::string_view message) const {
  line("dateline: warning:", Ink::error, message);
}

void Messages::note(std::string_view message) const {
  if (!quiet_) line("note:", Ink::note, message);
}

void Messages::quote(std::string_view lines) const {
  std::string text = sanitized({std::string(lines), {}}, LineEnds::kept).text;
  if (text.empty() || text.back() != '\n') text += '\n';
  write_(text);
}

}  // namespace dateline::cli
