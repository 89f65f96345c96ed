// SPDX-License-Identifier: GPL-2.0-or-later
// dateline: the program that users start. It holds what a search needs and no more.
#include "cli/guarded_run.hpp"

int main(int argc, char** argv) { return dateline::cli::guarded_run(argc, argv, nullptr); }
