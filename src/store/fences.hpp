// SPDX-License-Identifier: GPL-2.0-or-later
// Some strings of a sorted list, far apart: one read of them tells where in the list to look.
#pragma once

#include "store/table.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// How many of a list of so many strings are from one fence to the next: a power of two, so that
/// there are some thousand fences at most.
std::uint64_t fence_distance(std::uint64_t size);

/// Adds the fences of `size` sorted strings as a section; text_of(i) is the i-th.
template <typename TextOf>
void write_fences(TableFileWriter& table, std::uint32_t size, TextOf&& text_of) {
  std::vector<std::uint32_t> ends;
  std::string strings;
  for (std::uint64_t i = 0; i < size; i += fence_distance(size)) {
    strings += text_of(static_cast<std::uint32_t>(i));
    ends.push_back(static_cast<std::uint32_t>(strings.size()));
  }
  table.section(ends);
  table.append(strings);
}

/// Reads such a section, of a list of `size` strings. The file must stay where it is. Const members
/// may be called from several threads. Both throw Error{index_corrupt, io}.
class Fences {
 public:
  Fences(const TableFile& file, std::size_t section, std::uint64_t size);
  Fences(const Fences&) = delete;
  Fences& operator=(const Fences&) = delete;

  struct Range {
    std::uint64_t begin = 0, end = 0;
  };
  /// The first string of the list that isn't before `wanted` is the begin-th, the end-th, or one
  /// between them; the size-th lies behind the last.
  [[nodiscard]] Range around(std::string_view wanted) const;

 private:
  const TableFile& file_;
  std::uint64_t size_;
  std::string room_;
  std::string_view bytes_;  ///< of the section, in the file or in `room_`
};

}  // namespace dateline::store
