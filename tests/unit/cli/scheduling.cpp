// SPDX-License-Identifier: GPL-2.0-or-later
// How the system runs the program that indexes.
#include "catch.hpp"

#include "cli/scheduling.hpp"

#ifdef __linux__
#include <sched.h>
#include <sys/resource.h>

#include <thread>

using namespace dateline::cli;

TEST_CASE("what reads texts runs as a batch, and its threads do, as nice as it was started") {
  int policy = -1, policy_of_more = -1, nice_before = 0, nice_after = 0;
  // Each thread has its own.
  std::thread([&] {
    ::setpriority(PRIO_PROCESS, 0, 3);
    nice_before = ::getpriority(PRIO_PROCESS, 0);
    schedule_as_batch();
    policy = ::sched_getscheduler(0);
    nice_after = ::getpriority(PRIO_PROCESS, 0);
    std::thread([&] { policy_of_more = ::sched_getscheduler(0); }).join();
  }).join();
  CHECK(policy == SCHED_BATCH);
  CHECK(policy_of_more == SCHED_BATCH);
  CHECK(nice_before == 3);
  CHECK(nice_after == 3);
  CHECK(::sched_getscheduler(0) == SCHED_OTHER);
}

TEST_CASE("who runs it only when nothing else wants to keeps it so") {
  int policy = -1;
  std::thread([&] {
    const sched_param none{};
    ::sched_setscheduler(0, SCHED_IDLE, &none);
    schedule_as_batch();
    policy = ::sched_getscheduler(0);
  }).join();
  CHECK(policy == SCHED_IDLE);
}
#endif
