// SPDX-License-Identifier: GPL-2.0-or-later
// The options there are, of the program and of its commands.
#pragma once

#include <memory>
#include <vector>

#include "cli/command.hpp"
#include "cli/session.hpp"

namespace dateline::cli {

/// Declares options when they are asked for: those of all commands would take a search as much
/// memory as its answer. Not movable: options point into it.
class OptionTable {
 public:
  OptionTable();
  ~OptionTable();
  OptionTable(const OptionTable&) = delete;
  OptionTable& operator=(const OptionTable&) = delete;

  /// The global options; a command's are added, as a subcommand, by of().
  CLI::App& app() noexcept { return *app_; }
  CLI::App& of(const Command& command) { return *defined(command).app; }
  [[nodiscard]] const GlobalOptions& globals() const noexcept { return globals_; }
  const Action& action(const Command& command) { return defined(command).action; }

 private:
  struct Defined {
    const Command* command;
    CLI::App* app;
    Action action;
  };
  Defined& defined(const Command& command);

  GlobalOptions globals_;
  std::unique_ptr<CLI::App> app_;
  std::vector<Defined> defined_;
};

}  // namespace dateline::cli
