// SPDX-License-Identifier: GPL-2.0-or-later
// What an act threw, as a value that a test can compare.
#pragma once

#include <dateline/error.hpp>

#include <optional>
#include <string>

namespace dateline::test {

/// The parts of an Error.
struct Failure {
  ErrorCode code;
  std::string message, hint;
};

/// What `act` threw; nothing if it threw no Error. Anything else goes through.
template <typename Act>
std::optional<Failure> failure_of(Act&& act) {
  try {
    act();
  } catch (const Error& error) {
    return Failure{error.code(), error.what(), error.hint()};
  }
  return std::nullopt;
}

/// The code of the Error that `act` threw, as a number Catch can print; -1 if it threw none.
template <typename Act>
int code_of(Act&& act) {
  const auto failure = failure_of(act);
  return failure ? static_cast<int>(failure->code) : -1;
}

inline int number(ErrorCode code) { return static_cast<int>(code); }

}  // namespace dateline::test
