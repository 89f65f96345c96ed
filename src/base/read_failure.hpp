// SPDX-License-Identifier: GPL-2.0-or-later
// Thrown while one entry is read; becomes a SourceProblem and never leaves the library.
#pragma once

#include <stdexcept>
#include <string>

namespace dateline {

/// Why an entry, or the rest of it, can't be read: a sentence without a full stop.
class ReadFailure : public std::runtime_error {
 public:
  explicit ReadFailure(const std::string& reason) : std::runtime_error(reason) {}
};

/// Reading on would exceed a bound, so that what came before is not to be trusted either.
class ReadRefusal : public ReadFailure {
 public:
  using ReadFailure::ReadFailure;
};

}  // namespace dateline
