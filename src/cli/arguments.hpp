// SPDX-License-Identifier: GPL-2.0-or-later
// Telling options from words before anything is made of either.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace dateline::cli {

class OptionTable;

/// A command line taken apart. Options are in the long or short form they are declared with,
/// their values as arguments of their own.
struct Arguments {
  const Command* command = nullptr;  ///< null if none was named
  std::vector<std::string> global_options;
  std::vector<std::string> options;  ///< of the command
  Words words;
  bool help = false;
  bool version = false;
};

/// Options may stand anywhere before "--"; words are
/// never changed: no abbreviation, no splitting, no brackets. Throws UsageError for an unknown
/// command or option, saying which was probably meant.
Arguments take_apart(OptionTable& table, const std::vector<std::string>& arguments);

}  // namespace dateline::cli
