// SPDX-License-Identifier: GPL-2.0-or-later
// Tells the only one of what is found, or that there are several.
#pragma once

#include "entity/decision.hpp"

#include <functional>

namespace dateline::entity {

class OnlyOne {
 public:
  /// Takes in a number; `same` tells of it and the last one whether they mean one thing.
  template <typename Same = std::equal_to<>>
  void add(std::uint32_t number, Same same = Same()) {
    several_ = several_ || (last_ != kNoEntity && !same(last_, number));
    last_ = number;
  }

  /// The last one taken in; kNoEntity if there was none, or they mean several things.
  [[nodiscard]] std::uint32_t get() const { return several_ ? kNoEntity : last_; }

 private:
  std::uint32_t last_ = kNoEntity;
  bool several_ = false;
};

}  // namespace dateline::entity
