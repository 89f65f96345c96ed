// SPDX-License-Identifier: GPL-2.0-or-later
// What the program says on standard error.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cli/style.hpp"

namespace dateline::cli {

/// Sentences for the user, one a line, nothing in them able to steer the terminal.
class Messages {
 public:
  using Write = std::function<void(std::string_view)>;

  /// `write` gets whole lines; by default they go to standard error.
  explicit Messages(TextStyle style, bool quiet = false, Write write = to_standard_error);

  /// "dateline: error: ...", then "hint: ..." unless it is empty.
  void error(std::string_view message, std::string_view hint = {}) const;
  /// The same for a program that goes on.
  void warning(std::string_view message) const;
  void hint(std::string_view message) const;
  /// "note: ..."; nothing if quiet.
  void note(std::string_view message) const;
  /// Lines as they are: a query and the caret under its mistake.
  void quote(std::string_view lines) const;
  /// Raw text that steers the terminal itself: the progress line.
  void raw(std::string_view text) const { write_(text); }

  [[nodiscard]] const TextStyle& style() const noexcept { return style_; }

  static void to_standard_error(std::string_view text);

 private:
  void line(std::string_view label, Ink ink, std::string_view message) const;

  TextStyle style_;
  bool quiet_;
  Write write_;
};

}  // namespace dateline::cli
