// SPDX-License-Identifier: GPL-2.0-or-later
// The one exception the library throws for exceptional things.
#pragma once

#include <dateline/export.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>

namespace dateline {

/// What went wrong, coarse enough to act on.
enum class ErrorCode : std::uint8_t {
  invalid_argument,  ///< an option or a path the caller gave makes no sense
  bad_query,         ///< a query with errors was run as if it had none
  index_not_found,   ///< there is no index at or above the given place
  index_newer,       ///< the index was made by a version of dateline with another layout
  index_corrupt,     ///< a file of the index is damaged; the message names it
  index_locked,      ///< another writer holds the index; the message names it
  io,                ///< the system refused to read or write; the message names the file
  interrupted,       ///< the caller's stop flag ended the work early
};

/// Thrown for exceptional things only. Mistakes in a query, articles that can't be read
/// and articles that don't exist are values, never exceptions.
class DATELINE_API Error : public std::runtime_error {
 public:
  /// `message` names the file and the act; `hint`, if any, says what to do about it.
  Error(ErrorCode code, const std::string& message, std::string hint = {});
  ~Error() override;

  [[nodiscard]] ErrorCode code() const noexcept { return code_; }
  [[nodiscard]] const std::string& hint() const noexcept { return hint_; }

 private:
  ErrorCode code_;
  std::string hint_;
};

}  // namespace dateline
