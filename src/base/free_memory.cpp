// SPDX-License-Identifier: GPL-2.0-or-later
// A call of glibc's.
#include "base/free_memory.hpp"

#include <cstdlib>  // which defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace dateline {

void return_free_memory() noexcept {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

}  // namespace dateline
