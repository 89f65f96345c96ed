// SPDX-License-Identifier: GPL-2.0-or-later
// A call of the allocator's, whichever the program has.
#include "base/free_memory.hpp"

#include <cstddef>
#include <cstdlib>  // which defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>

/// jemalloc(3), where a program is linked with it: this library isn't.
extern "C" __attribute__((weak)) int mallctl(const char* name, void* old_value,
                                             std::size_t* old_size, void* new_value,
                                             std::size_t new_size);
#endif

namespace dateline {

void return_free_memory() noexcept {
#ifdef __GLIBC__
  // 4096 is MALLCTL_ARENAS_ALL.
  if (mallctl != nullptr) mallctl("arena.4096.purge", nullptr, nullptr, nullptr, 0);
  malloc_trim(0);
#endif
}

}  // namespace dateline
