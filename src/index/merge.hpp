// SPDX-License-Identifier: GPL-2.0-or-later
// Which shards to write anew, so that their number stays small and deleted articles go.
#pragma once

#include "store/manifest.hpp"

#include <cstdint>
#include <vector>

namespace dateline {

/// Numbers of the shards that a run which writes a shard anyway should take into it, given the
/// articles each holds and has deleted. Four shards of a size (each size four times the one below)
/// become one, so n runs leave about 3 log4(n) shards; a shard that is mostly deleted goes too.
std::vector<std::uint32_t> choose_merges(const std::vector<store::ManifestShard>& shards);

}  // namespace dateline
