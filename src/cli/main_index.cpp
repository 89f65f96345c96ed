// SPDX-License-Identifier: GPL-2.0-or-later
// dateline-index: the whole program, which dateline becomes for the commands that read files.
#include "cli/guarded_run.hpp"
#include "cli/reading.hpp"

int main(int argc, char** argv) {
  const dateline::cli::Reading reading{&dateline::update_index, &dateline::read_articles,
                                       &dateline::list_formats};
  return dateline::cli::guarded_run(argc, argv, &reading);
}
