// SPDX-License-Identifier: GPL-2.0-or-later
// Which commands there are.
#include <algorithm>
#include <array>

#include "cli/command.hpp"
#include "cli/command_list.hpp"

namespace dateline::cli {

std::span<const Command> commands() {
  static const std::array<Command, 12> table{
      index_command, search_command, count_command,  facets_command,  show_command,   read_command,
      tag_command,   info_command,   fields_command, formats_command, failed_command, check_command,
  };
  return table;
}

const Command* find_command(std::string_view name) {
  const auto all = commands();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [name](const Command& command) { return command.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace dateline::cli
