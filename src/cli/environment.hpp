// SPDX-License-Identifier: GPL-2.0-or-later
// The surroundings the program runs in, read once; the decisions drawn from them are pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "cli/style.hpp"

namespace dateline::cli {

enum class ColorChoice : std::uint8_t { automatic, always, never };

/// Environment variables and terminals. An empty variable counts as unset, as NO_COLOR has it.
struct Environment {
  std::optional<std::string> index, pager, no_color, force_color, columns, term;
  bool stdout_terminal = false;
  bool stderr_terminal = false;
  std::size_t terminal_columns = 0;  ///< of the terminal on standard output or error; 0 unknown

  static Environment of_process();
};

/// `choice` first, then NO_COLOR, then CLICOLOR_FORCE, then whether `terminal` can.
bool wants_color(ColorChoice choice, const Environment& environment, bool terminal);

/// COLUMNS, else the terminal's own width, else 80; text that goes elsewhere isn't wrapped
/// unless COLUMNS says so.
std::size_t text_width(const Environment& environment);

/// Columns for the progress line on standard error.
std::size_t progress_width(const Environment& environment);

/// How text on standard output looks.
TextStyle output_style(ColorChoice choice, const Environment& environment);

/// $DATELINE_PAGER, else $PAGER, else `less -FRX`; nothing if standard output is no terminal or
/// the pager is "cat".
std::optional<std::string> pager_command(const Environment& environment);

}  // namespace dateline::cli
