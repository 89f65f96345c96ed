// SPDX-License-Identifier: GPL-2.0-or-later
// Reading the environment, and what follows from it.
#include "cli/environment.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "cli/size.hpp"

namespace dateline::cli {
namespace {

constexpr std::size_t default_width = 80;
constexpr std::size_t narrowest = 20;

std::optional<std::string> variable(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr || *value == '\0') return std::nullopt;
  return value;
}

std::size_t columns_of(int descriptor) {
  winsize size{};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace

Environment Environment::of_process() {
  Environment found;
  found.index = variable("DATELINE_INDEX");
  found.pager = variable("DATELINE_PAGER");
  if (!found.pager) found.pager = variable("PAGER");
  found.no_color = variable("NO_COLOR");
  found.force_color = variable("CLICOLOR_FORCE");
  found.columns = variable("COLUMNS");
  found.term = variable("TERM");
  found.stdout_terminal = isatty(STDOUT_FILENO) == 1;
  found.stderr_terminal = isatty(STDERR_FILENO) == 1;
  if (found.stdout_terminal) found.terminal_columns = columns_of(STDOUT_FILENO);
  if (found.terminal_columns == 0 && found.stderr_terminal) {
    found.terminal_columns = columns_of(STDERR_FILENO);
  }
  return found;
}

bool wants_color(ColorChoice choice, const Environment& environment, bool terminal) {
  if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
  if (environment.no_color) return false;
  if (environment.force_color && *environment.force_color != "0") return true;
  return terminal && environment.term.value_or("dumb") != "dumb";
}

std::size_t text_width(const Environment& environment) {
  const auto columns = parse_count(environment.columns.value_or(""));
  if (columns && *columns > 0) return std::max<std::size_t>(*columns, narrowest);
  if (!environment.stdout_terminal) return no_wrapping;
  return environment.terminal_columns > 0 ? std::max(environment.terminal_columns, narrowest)
                                          : default_width;
}

std::size_t progress_width(const Environment& environment) {
  const auto columns = parse_count(environment.columns.value_or(""));
  const std::size_t width = columns ? *columns : environment.terminal_columns;
  return width == 0 ? default_width : std::max(width, narrowest);
}

TextStyle output_style(ColorChoice choice, const Environment& environment) {
  TextStyle style;
  style.terminal = environment.stdout_terminal;
  style.color = wants_color(choice, environment, style.terminal);
  style.links = style.terminal && style.color;
  style.width = text_width(environment);
  return style;
}

std::optional<std::string> pager_command(const Environment& environment) {
  if (!environment.stdout_terminal) return std::nullopt;
  const std::string command = environment.pager.value_or("less -FRX");
  if (command == "cat") return std::nullopt;
  return command;
}

}  // namespace dateline::cli
