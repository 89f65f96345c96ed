// SPDX-License-Identifier: GPL-2.0-or-later
// What the system is told of how the program works.
#pragma once

namespace dateline::cli {

/// Tells the system that the calling thread, and those it starts from now on, work a while without
/// waiting for anybody: they change places on a processor seldom, each time with cold caches, and
/// give way to programs that somebody waits for. Does nothing where the system can't or won't.
void schedule_as_batch() noexcept;

}  // namespace dateline::cli
