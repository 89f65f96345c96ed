// SPDX-License-Identifier: GPL-2.0-or-later
// The commands, each defined in a file of its own.
#pragma once

#include "cli/command.hpp"

namespace dateline::cli {

extern const Command index_command;
extern const Command search_command;
extern const Command count_command;
extern const Command facets_command;
extern const Command show_command;
extern const Command read_command;
extern const Command tag_command;
extern const Command info_command;
extern const Command fields_command;
extern const Command formats_command;
extern const Command failed_command;
extern const Command check_command;

}  // namespace dateline::cli
