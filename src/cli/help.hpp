// SPDX-License-Identifier: GPL-2.0-or-later
// The help, written from the tables of commands and options.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace dateline::cli {

/// Lines of the help are at most so many columns.
inline constexpr std::size_t help_width = 80;

/// The help of the program: examples, commands, options.
std::string program_help(const CLI::App& app);

/// The help of one command: examples, then its options.
std::string command_help(const Command& command, const CLI::App& app);

}  // namespace dateline::cli
