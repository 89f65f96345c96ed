// SPDX-License-Identifier: GPL-2.0-or-later
// Vectors in huge pages against the standard library's.
#include "catch.hpp"

#include "base/large_vector.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <new>
#include <numeric>
#include <utility>
#include <vector>

using namespace dateline;

TEST_CASE("a large vector keeps what is in it while it grows into huge pages, moves and shrinks") {
  constexpr std::uint32_t count = 3 * huge_page_size / sizeof(std::uint32_t) + 1;
  LargeVector<std::uint32_t> numbers;
  std::vector<std::uint32_t> expected;
  for (std::uint32_t i = 0; i < count; ++i) {
    numbers.push_back(i * 2654435761u);
    expected.push_back(i * 2654435761u);
  }
  CHECK(std::equal(numbers.begin(), numbers.end(), expected.begin(), expected.end()));
  LargeVector<std::uint32_t> moved = std::move(numbers);
  moved.resize(1000);
  moved.shrink_to_fit();
  CHECK(std::equal(moved.begin(), moved.end(), expected.begin(), expected.begin() + 1000));
}

TEST_CASE("memory in huge pages begins where one can, is empty and all there") {
  const std::size_t bytes = GENERATE(std::size_t{1}, huge_page_size, 2 * huge_page_size + 1);
  CAPTURE(bytes);
  for (int i = 0; i < 3; ++i) {
    auto* const memory = static_cast<unsigned char*>(map_huge_pages(bytes));
    CHECK(reinterpret_cast<std::uintptr_t>(memory) % huge_page_size == 0);
    CHECK(std::accumulate(memory, memory + bytes, std::uint64_t{0}) == 0);
    std::fill(memory, memory + bytes, static_cast<unsigned char>(0xff));
    unmap_huge_pages(memory, bytes);
  }
}

TEST_CASE("more memory than there can be is refused") {
  constexpr std::size_t most = std::numeric_limits<std::size_t>::max();
  CHECK_THROWS_AS(map_huge_pages(most), std::bad_alloc);
  CHECK_THROWS_AS(map_huge_pages(most / 2), std::bad_alloc);
  CHECK_THROWS_AS(LargeAllocator<std::uint64_t>().allocate(most / 4), std::bad_alloc);
}
