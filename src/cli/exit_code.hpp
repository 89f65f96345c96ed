// SPDX-License-Identifier: GPL-2.0-or-later
// What the program's exit codes mean; one place, as in dateline(1).
#pragma once

#include <dateline/error.hpp>

#include <string_view>

namespace dateline::cli {

enum class ExitCode : int {
  done = 0,           ///< found, or done
  nothing = 1,        ///< nothing matched
  usage = 2,          ///< wrong options or a wrong query
  no_index = 3,       ///< no index there, or made by a newer version
  damaged = 4,        ///< the index is damaged
  locked = 5,         ///< another writer holds the index
  some_failed = 6,    ///< done, but some sources could not be read
  io = 7,             ///< the system refused to read or write
  interrupted = 130,  ///< stopped by Ctrl-C
};

ExitCode exit_code(ErrorCode code) noexcept;
/// "index-not-found": what JSON calls it.
std::string_view error_name(ErrorCode code) noexcept;

}  // namespace dateline::cli
