// SPDX-License-Identifier: GPL-2.0-or-later
// Some strings of a sorted list, far apart: one read of them tells where in the list to look.
#pragma once

#include "store/table.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::store {

/// How many of a list of so many strings are from one fence to the next: a power of two, so that
/// there are some thousand fences at most.
std::uint64_t fence_distance(std::uint64_t size);

/// Adds the fences of a sorted list as a section.
void write_fences(TableWriter& table, const std::vector<std::string_view>& sorted);

/// Reads such a section. The file must stay where it is. Const members may be called from several
/// threads.
class Fences {
 public:
  Fences(const TableFile& file, std::size_t section, std::uint64_t size);

  struct Range {
    std::uint64_t begin = 0, end = 0;
  };
  /// The first string of the list that isn't before `wanted` is the begin-th, the end-th, or one
  /// between them; the size-th lies behind the last. Throws Error{index_corrupt, io}.
  [[nodiscard]] Range around(std::string_view wanted) const;

 private:
  const TableFile& file_;
  std::size_t section_;
  std::uint64_t size_;
};

}  // namespace dateline::store
