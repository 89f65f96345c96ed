// SPDX-License-Identifier: GPL-2.0-or-later
// A system call that the C library has no name for; see sched_setattr(2).
#include "cli/scheduling.hpp"

#ifdef __linux__
#include <linux/sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>
#endif

namespace dateline::cli {

void schedule_as_batch() noexcept {
#ifdef __linux__
  struct Attributes {
    std::uint32_t size = sizeof(Attributes);
    std::uint32_t policy = SCHED_BATCH;
    std::uint64_t flags = 0;
    std::int32_t nice = 0;
    std::uint32_t priority = 0;
    std::uint64_t runtime = 0, deadline = 0, period = 0;  ///< nanoseconds
  };
  // Who chose another way to run it is right.
  if (::syscall(SYS_sched_getscheduler, 0) != SCHED_NORMAL) return;
  // How long a thread may run while others wait; Linux before 6.12 has its own opinion.
  constexpr std::uint64_t slice = 10'000'000;
  Attributes attributes;
  attributes.nice = ::getpriority(PRIO_PROCESS, 0);
  attributes.runtime = slice;
  ::syscall(SYS_sched_setattr, 0, &attributes, 0u);
#endif
}

}  // namespace dateline::cli
