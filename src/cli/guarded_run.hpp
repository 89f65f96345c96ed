// SPDX-License-Identifier: GPL-2.0-or-later
// A whole run of the program, whatever may be thrown.
#pragma once

namespace dateline::cli {

struct Reading;

/// Does what the arguments say and returns the exit code; errors are told on standard error. With
/// no `reading`, commands that read texts are left to the program that can.
int guarded_run(int argc, char** argv, const Reading* reading);

}  // namespace dateline::cli
