// SPDX-License-Identifier: GPL-2.0-or-later
// The options of the commands that read sources: index and read.
#pragma once

#include <dateline/reader.hpp>

namespace CLI {
class App;
}

namespace dateline::cli {

/// --include, --exclude, --date-order and the bounds on files and archives.
void add_read_options(CLI::App& app, ReadOptions& target);

}  // namespace dateline::cli
