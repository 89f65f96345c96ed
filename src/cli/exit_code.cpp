// SPDX-License-Identifier: GPL-2.0-or-later
// From the library's error codes to exit codes.
#include "cli/exit_code.hpp"

namespace dateline::cli {

ExitCode exit_code(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::invalid_argument:
    case ErrorCode::bad_query:
      return ExitCode::usage;
    case ErrorCode::index_not_found:
    case ErrorCode::index_newer:
      return ExitCode::no_index;
    case ErrorCode::index_corrupt:
      return ExitCode::damaged;
    case ErrorCode::index_locked:
      return ExitCode::locked;
    case ErrorCode::interrupted:
      return ExitCode::interrupted;
    case ErrorCode::io:
      break;
  }
  return ExitCode::io;
}

std::string_view error_name(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::invalid_argument:
      return "invalid-argument";
    case ErrorCode::bad_query:
      return "bad-query";
    case ErrorCode::index_not_found:
      return "index-not-found";
    case ErrorCode::index_newer:
      return "index-newer";
    case ErrorCode::index_corrupt:
      return "index-corrupt";
    case ErrorCode::index_locked:
      return "index-locked";
    case ErrorCode::interrupted:
      return "interrupted";
    case ErrorCode::io:
      break;
  }
  return "io";
}

}  // namespace dateline::cli
