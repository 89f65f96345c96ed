// SPDX-License-Identifier: GPL-2.0-or-later
// What an indexing run did, in a line or two.
#pragma once

#include <dateline/indexer.hpp>

#include <filesystem>
#include <string>

#include "cli/style.hpp"

namespace dateline::cli {

/// "~/articles/.dateline: 1,204 articles (3 added, 1 updated, 1,200 unchanged sources)"; the time
/// it took on a terminal only, so that the line is the same from run to run.
std::string render_report(const IndexReport& report, const std::filesystem::path& place,
                          bool dry_run, const TextStyle& style);

}  // namespace dateline::cli
