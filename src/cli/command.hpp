// SPDX-License-Identifier: GPL-2.0-or-later
// The table of commands.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_code.hpp"

namespace CLI {
class App;
}

namespace dateline::cli {

class Session;

/// The arguments that are no options, in order.
using Words = std::vector<std::string>;

/// Carries a command out with the options that were read.
using Action = std::function<ExitCode(Session&, const Words&)>;

struct Command {
  std::string_view name;
  std::string_view arguments;  ///< for the usage line: "QUERY..."
  std::string_view summary;    ///< one line of the list of commands
  std::string_view examples;   ///< lines of shell, for its help
  bool takes_query;            ///< its words are query text, which a '-' may open
  bool reads_texts;            ///< and so needs Session::reading
  /// Adds the command's options to `app`. The action keeps the storage they are read into.
  Action (*define)(CLI::App& app);
};

/// All commands, in the order of the help.
std::span<const Command> commands();

/// Nothing if there is no such command.
const Command* find_command(std::string_view name);

}  // namespace dateline::cli
