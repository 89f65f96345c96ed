// SPDX-License-Identifier: GPL-2.0-or-later
// Memory for tables that are looked up all over.
#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <new>
#include <vector>

namespace dateline {

/// Linux's huge page on most processors, in bytes.
inline constexpr std::size_t huge_page_size = std::size_t{1} << 21;

/// Zeros in huge pages of their own, where the system has such (MADV_HUGEPAGE in madvise(2)): a
/// look-up waits less until it is known where a page lies, and no allocator that gives back small
/// pages takes huge ones apart. `bytes` are rounded up to whole huge pages. Any thread. Throws
/// std::bad_alloc.
[[nodiscard]] void* map_huge_pages(std::size_t bytes);
/// Gives them back to the system; `bytes` as they were asked for.
void unmap_huge_pages(void* memory, std::size_t bytes) noexcept;

/// Takes what fills a huge page from there.
template <typename T>
struct LargeAllocator {
  using value_type = T;

  LargeAllocator() = default;
  template <typename Other>
  LargeAllocator(const LargeAllocator<Other>&) noexcept {}

  [[nodiscard]] T* allocate(std::size_t count) {
    if (!is_large(count)) return std::allocator<T>().allocate(count);
    if (count > std::numeric_limits<std::size_t>::max() / sizeof(T))
      throw std::bad_array_new_length();
    return static_cast<T*>(map_huge_pages(count * sizeof(T)));
  }
  void deallocate(T* memory, std::size_t count) noexcept {
    if (is_large(count))
      unmap_huge_pages(memory, count * sizeof(T));
    else
      std::allocator<T>().deallocate(memory, count);
  }
  friend bool operator==(const LargeAllocator&, const LargeAllocator&) noexcept { return true; }

 private:
  static bool is_large(std::size_t count) noexcept { return count >= huge_page_size / sizeof(T); }
};

/// A vector that may become large: one that is looked up all over, or that grows all the time and
/// would leave the memory it grew out of as a hole.
template <typename T>
using LargeVector = std::vector<T, LargeAllocator<T>>;

}  // namespace dateline
