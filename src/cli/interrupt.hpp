// SPDX-License-Identifier: GPL-2.0-or-later
// Ctrl-C while an index is written.
#pragma once

#include <atomic>

namespace dateline::cli {

/// From now on the first SIGINT, SIGTERM or SIGHUP sets the flag that is returned, and a second
/// one ends the process at once with exit code 130.
const std::atomic<bool>& stop_on_interrupt();

/// A closed pipe is seen when writing fails, not as a signal that kills.
void ignore_broken_pipes();

}  // namespace dateline::cli
