// SPDX-License-Identifier: GPL-2.0-or-later
// Where a new index goes, and which files are named for it.
#pragma once

#include <filesystem>
#include <istream>
#include <string>
#include <vector>

namespace dateline::cli {

/// The .dateline in the one directory to be indexed; for files, archives or several paths the one
/// in `current`.
std::filesystem::path default_index_place(const std::vector<std::string>& paths,
                                          const std::filesystem::path& current);

/// Paths from --files-from: one a line, or each ended by a NUL if there is any NUL. Empty ones
/// are left out.
std::vector<std::string> read_path_list(std::istream& stream);

}  // namespace dateline::cli
