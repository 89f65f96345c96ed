// SPDX-License-Identifier: GPL-2.0-or-later
// Random numbers that are the same with every standard library.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace dateline::test {

/// The standard fixes what the engine gives, but not what its distributions make of it; so these
/// are its own.
class RandomNumbers {
 public:
  explicit RandomNumbers(std::uint32_t seed) : engine_(seed) {}

  /// 0 to 2^32 - 1.
  std::uint32_t number() { return static_cast<std::uint32_t>(engine_()); }
  /// 0 to `bound` - 1.
  std::uint32_t below(std::uint32_t bound) { return number() % bound; }
  bool chance(std::uint32_t in) { return below(in) == 0; }
  template <typename T>
  const T& pick(const std::vector<T>& values) {
    return values[below(static_cast<std::uint32_t>(values.size()))];
  }

 private:
  std::mt19937 engine_;
};

}  // namespace dateline::test
