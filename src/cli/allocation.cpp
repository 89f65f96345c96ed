// SPDX-License-Identifier: GPL-2.0-or-later
// See mallopt(3), TUNING in jemalloc(3), and PR_SET_THP_DISABLE in prctl(2).
#include "cli/allocation.hpp"

#include <cstdlib>  // which defines __GLIBC__

#ifdef __GLIBC__
#include <malloc.h>
#endif
#ifdef __linux__
#include <sys/prctl.h>
#endif

/// jemalloc reads it as it starts, if it stands in for the C library's allocator; MALLOC_CONF of
/// the environment goes before it. A run looks things up all over tables of many megabytes, so they
/// lie in pages of 2 MB where Linux has them. To give free memory back would take those apart, and
/// the threads ask for large pieces seldom enough to share one arena.
extern "C" {
extern const char* const malloc_conf;
const char* const malloc_conf = "thp:always,dirty_decay_ms:-1,narenas:1";
}

namespace dateline::cli {

void choose_allocation([[maybe_unused]] bool less_than_usual) noexcept {
#ifdef __linux__
  // A tenth less: no page is there that is hardly used.
  if (less_than_usual) ::prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0);
#endif
#ifdef __GLIBC__
  // Where jemalloc doesn't stand in for it: what grows to a megabyte is mapped on its own, and gone
  // when it is given back, so that tables that grow leave no holes behind. One thread allocates
  // what another frees, so an arena a thread keeps a fifth more of it; one for all costs a tenth of
  // the time.
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  if (less_than_usual) mallopt(M_ARENA_MAX, 1);
#endif
}

}  // namespace dateline::cli
