// SPDX-License-Identifier: GPL-2.0-or-later
// The program between main and the commands.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/session.hpp"

namespace dateline::cli {

/// The options of the program and of every command, declared. Not movable: options point into it.
class OptionTable {
 public:
  OptionTable();
  ~OptionTable();
  OptionTable(const OptionTable&) = delete;
  OptionTable& operator=(const OptionTable&) = delete;

  /// Has a subcommand for every command.
  CLI::App& app() noexcept { return *app_; }
  [[nodiscard]] const GlobalOptions& globals() const noexcept { return globals_; }
  [[nodiscard]] const Action& action(const Command& command) const;

 private:
  GlobalOptions globals_;
  std::unique_ptr<CLI::App> app_;
  std::vector<std::pair<const Command*, Action>> actions_;
};

/// Does what the arguments, without the program's name, say. Without `reading`, a command that
/// reads files puts another program in this one's place. Throws Error, UsageError, ClosedPipe.
ExitCode run_program(const std::vector<std::string>& arguments, const Environment& environment,
                     const Reading* reading);

}  // namespace dateline::cli
