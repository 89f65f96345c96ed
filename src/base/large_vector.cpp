// SPDX-License-Identifier: GPL-2.0-or-later
// Mappings that begin where a huge page can.
#include "base/large_vector.hpp"

#ifdef __linux__
#include <sys/mman.h>

#include <cstdint>
#else
#include <cstring>
#endif

namespace dateline {
#ifdef __linux__
namespace {

constexpr std::size_t whole_pages(std::size_t bytes) {
  return (bytes + huge_page_size - 1) & ~(huge_page_size - 1);
}

}  // namespace

void* map_huge_pages(std::size_t bytes) {
  if (bytes > std::numeric_limits<std::size_t>::max() - 2 * huge_page_size) throw std::bad_alloc();
  bytes = whole_pages(bytes);
  // It may begin anywhere: what lies before the first huge page and behind the last goes back.
  void* const start = ::mmap(nullptr, bytes + huge_page_size, PROT_READ | PROT_WRITE,
                             MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (start == MAP_FAILED) throw std::bad_alloc();
  const auto address = reinterpret_cast<std::uintptr_t>(start);
  const std::size_t before = whole_pages(address) - address;
  char* const memory = static_cast<char*>(start) + before;
  if (before > 0) ::munmap(start, before);
  ::munmap(memory + bytes, huge_page_size - before);
  ::madvise(memory, bytes, MADV_HUGEPAGE);  // small pages serve as well
  return memory;
}

void unmap_huge_pages(void* memory, std::size_t bytes) noexcept {
  ::munmap(memory, whole_pages(bytes));
}
#else
void* map_huge_pages(std::size_t bytes) {
  return std::memset(::operator new (bytes, std::align_val_t{huge_page_size}), 0, bytes);
}

void unmap_huge_pages(void* memory, std::size_t) noexcept {
  ::operator delete (memory, std::align_val_t{huge_page_size});
}
#endif

}  // namespace dateline
