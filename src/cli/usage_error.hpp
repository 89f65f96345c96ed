// SPDX-License-Identifier: GPL-2.0-or-later
// A command line that makes no sense.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace dateline::cli {

/// Thrown while the command line is read; ends the program with exit code 2.
class UsageError : public std::runtime_error {
 public:
  explicit UsageError(const std::string& message, std::string hint = {})
      : std::runtime_error(message), hint_(std::move(hint)) {}

  [[nodiscard]] const std::string& hint() const noexcept { return hint_; }

 private:
  std::string hint_;
};

}  // namespace dateline::cli
