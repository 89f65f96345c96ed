// SPDX-License-Identifier: GPL-2.0-or-later
// Facts about an index as a whole: size, sources, damage.
#pragma once

#include "search/snapshot.hpp"

#include <dateline/index.hpp>

#include <filesystem>
#include <vector>

namespace dateline {

IndexInfo index_info(const Snapshot& snapshot);
std::vector<SourceProblem> index_problems(const Snapshot& snapshot);

/// Compares every file with the manifest's checksum, then opens the shards and unpacks every
/// record. Damage is reported, not thrown. Throws Error{index_not_found, index_newer}.
CheckReport check_index(const std::filesystem::path& directory, bool quick);

}  // namespace dateline
