// SPDX-License-Identifier: GPL-2.0-or-later
// Where each fence ends, 32 bits, then the fences, one behind the other.
#include "store/fences.hpp"

#include "base/first_that.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

namespace dateline::store {
namespace {

constexpr std::uint64_t least_distance = 64, most_fences = 2048;
constexpr std::size_t width = sizeof(std::uint32_t);

std::uint64_t fence_count(std::uint64_t size) {
  const std::uint64_t distance = fence_distance(size);
  return (size + distance - 1) / distance;
}

}  // namespace

std::uint64_t fence_distance(std::uint64_t size) {
  std::uint64_t distance = least_distance;
  while (size / distance >= most_fences) distance *= 2;
  return distance;
}

Fences::Fences(const TableFile& file, std::size_t section, std::uint64_t size)
    : file_(file), size_(size) {
  if (file.section(section).size() < fence_count(size) * width)
    file.throw_corrupt("a section has the wrong length");
  bytes_ = file.read(file.section(section), room_);
}

Fences::Range Fences::around(std::string_view wanted) const {
  const std::uint64_t count = fence_count(size_), distance = fence_distance(size_);
  const std::string_view strings = bytes_.substr(count * width);
  const auto end_of = [&](std::uint64_t fence) {
    std::uint32_t end = 0;
    if (fence > 0) std::memcpy(&end, bytes_.data() + (fence - 1) * width, width);
    return end;
  };
  const std::uint64_t first = first_that(0, count, [&](std::uint64_t fence) {
    const std::uint32_t begin = end_of(fence), end = end_of(fence + 1);
    if (begin > end || end > strings.size()) file_.throw_corrupt("a word has no place");
    return strings.substr(begin, end - begin) >= wanted;
  });
  if (first == 0) return {0, 0};
  return {(first - 1) * distance + 1, std::min(first * distance, size_)};
}

}  // namespace dateline::store
