// SPDX-License-Identifier: GPL-2.0-or-later
// The program between main and the commands.
#pragma once

#include <string>
#include <vector>

#include "cli/environment.hpp"
#include "cli/exit_code.hpp"
#include "cli/reading.hpp"

namespace dateline::cli {

/// Does what the arguments, without the program's name, say. Without `reading`, a command that
/// reads texts puts another program in this one's place. Throws Error, UsageError, ClosedPipe.
ExitCode run_program(const std::vector<std::string>& arguments, const Environment& environment,
                     const Reading* reading);

}  // namespace dateline::cli
