// SPDX-License-Identifier: GPL-2.0-or-later
// What the allocator keeps, back to the system.
#pragma once

namespace dateline {

/// Gives the system the pages that hold nothing but freed memory. An allocator keeps them, and
/// those that one thread has freed it keeps from others. Takes some milliseconds: for where much
/// has been freed at once. Speaks to glibc's allocator, and to jemalloc if the program is linked
/// with it; does nothing with another C library. Any thread.
void return_free_memory() noexcept;

}  // namespace dateline
