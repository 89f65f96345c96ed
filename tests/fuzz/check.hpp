// SPDX-License-Identifier: GPL-2.0-or-later
// What a fuzz target does when a promise is broken.
#pragma once

#include <cstdio>
#include <cstdlib>

/// Ends the program as a crash does, so that the fuzzer keeps the input.
inline void check(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", promise);
  std::abort();
}
