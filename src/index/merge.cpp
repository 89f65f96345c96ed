// SPDX-License-Identifier: GPL-2.0-or-later
// Tiers of four.
#include "index/merge.hpp"

#include <algorithm>
#include <map>

namespace dateline {
namespace {

constexpr std::uint64_t fan_in = 4;
/// Shards below this count as one size: each costs a file set and little else.
constexpr std::uint64_t smallest_tier = 1000;

unsigned tier(std::uint64_t articles) {
  unsigned tier = 0;
  for (std::uint64_t bound = smallest_tier; articles >= bound; bound *= fan_in) ++tier;
  return tier;
}

}  // namespace

std::vector<std::uint32_t> choose_merges(const std::vector<store::ManifestShard>& shards) {
  std::map<unsigned, std::vector<std::uint32_t>> tiers;
  std::vector<std::uint32_t> chosen;
  for (const store::ManifestShard& shard : shards) {
    const std::uint64_t live = shard.articles - shard.deleted;
    if (live * 2 <= shard.articles)
      chosen.push_back(shard.number);
    else
      tiers[tier(live)].push_back(shard.number);
  }
  // The run's own articles make the fan_in-th member of the lowest tier.
  std::size_t carried = 1;
  for (const auto& [size, members] : tiers) {
    if (members.size() + carried < fan_in) break;
    chosen.insert(chosen.end(), members.begin(), members.end());
    carried = 1;
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace dateline
