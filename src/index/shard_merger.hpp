// SPDX-License-Identifier: GPL-2.0-or-later
// Takes the articles of finished shards over into one that is being built.
#pragma once

#include "index/merged_postings.hpp"
#include "index/shard_builder.hpp"
#include "store/manifest.hpp"

#include <cstdint>
#include <functional>
#include <set>
#include <vector>

namespace dateline {

/// A shard whose files are complete and durable, not yet published.
struct FinishedShard {
  store::ManifestShard shard;
  std::vector<store::ManifestFile> files;
  std::set<std::string> languages;
};

/// Adds the articles of `shard` to `builder`, but for those of which dropped(article) is true, and
/// their words to `lexicon`. No text is split and no word stemmed for it, no entity looked for;
/// postings are left to finish_shard(). `table_memory`: see StoredPlanner. Throws
/// Error{index_corrupt, io}; then the builder is of no more use.
MergeInput take_over(ShardBuilder& builder, const ShardReader& shard,
                     const std::function<bool(std::uint32_t article)>& dropped,
                     std::uint64_t table_memory, Lexicon& lexicon);

/// Completes shard `number`: what is in `builder`, with the postings of what was taken over. The
/// files are, byte for byte, those of a shard to which the same articles were added one by one.
FinishedShard finish_shard(ShardBuilder& builder, std::uint32_t number, const Lexicon& lexicon,
                           const std::vector<MergeInput>& taken_over);

}  // namespace dateline
