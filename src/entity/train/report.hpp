// SPDX-License-Identifier: GPL-2.0-or-later
// Where the trainer says how far it is.
#pragma once

#include <functional>
#include <string>

namespace dateline::entity::train {

/// Takes one line without its end. May be empty.
using Report = std::function<void(const std::string&)>;

inline void tell(const Report& report, const std::string& line) {
  if (report) report(line);
}

}  // namespace dateline::entity::train
