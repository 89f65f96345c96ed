// SPDX-License-Identifier: GPL-2.0-or-later
// dateline-index: the whole program, which dateline becomes for the commands that read texts.
#include "cli/guarded_run.hpp"
#include "cli/reading.hpp"
#include "cli/scheduling.hpp"

int main(int argc, char** argv) {
  dateline::cli::schedule_as_batch();
  const dateline::cli::Reading reading = dateline::cli::whole_library();
  return dateline::cli::guarded_run(argc, argv, &reading);
}
