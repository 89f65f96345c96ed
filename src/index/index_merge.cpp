// SPDX-License-Identifier: GPL-2.0-or-later
// Merging: the run's own shard takes over the articles of others before it is published.
#include "base/file.hpp"
#include "index/index_run.hpp"
#include "index/merge.hpp"

#include <algorithm>

namespace dateline {
namespace {

/// Of the memory, for the texts that plans of stored articles look at.
constexpr std::uint64_t table_share = 16;

}  // namespace

std::vector<std::uint32_t> IndexRun::shards_to_merge() const {
  std::vector<store::ManifestShard> shards;
  for (store::ManifestShard shard : last_->shards) {
    if (lost_.contains(shard.number)) continue;
    shard.deleted = deletions_.of(shard.number).size();
    if (shard.deleted < shard.articles) shards.push_back(shard);
  }
  return choose_merges(shards);
}

/// One that doesn't have its sum.
std::optional<std::string> IndexRun::damaged_file(
    const std::vector<store::ManifestFile>& files) const {
  for (const store::ManifestFile& file : files)
    if (sum_file(directory_ / file.name) != file.sum) return file.name;
  return std::nullopt;
}

/// A shard's, but its list of deleted articles.
std::vector<store::ManifestFile> IndexRun::files_of(std::uint32_t shard) const {
  const std::string prefix = store::shard_name(shard) + "/";
  std::vector<store::ManifestFile> files = store::files_below(*last_, prefix);
  std::erase_if(files, [&](const store::ManifestFile& file) {
    return file.name.starts_with(prefix + "deleted-");
  });
  return files;
}

void IndexRun::merge(Lexicon& lexicon) {
  if (!builder_ || !last_) return;
  const std::vector<std::uint32_t> chosen = shards_to_merge();
  for (const auto& shard : shards_) {
    if (!std::binary_search(chosen.begin(), chosen.end(), shard->number())) continue;
    // A run that is to stop leaves the rest to the next one.
    if (stopped()) break;
    // Damage must not be copied into files whose sums are right; a full run has looked already.
    if (!options_.full && damaged_file(files_of(shard->number()))) {
      if (options_.note)
        options_.note(shard->path().string() + " is damaged and stays as it is; " +
                      "'dateline check' says more");
      continue;
    }
    const auto dropped = [&](std::uint32_t article) {
      return deletions_.contains({shard->number(), article});
    };
    merged_.push_back(
        take_over(*builder_, *shard, dropped, options_.memory / table_share, lexicon));
  }
}

const MergeInput* IndexRun::merged(std::uint32_t shard) const {
  const auto known = std::find_if(merged_.begin(), merged_.end(), [&](const MergeInput& input) {
    return input.shard->number() == shard;
  });
  return known == merged_.end() ? nullptr : &*known;
}

void IndexRun::move_merged(std::vector<store::FileRow>& rows) const {
  for (store::FileRow& row : rows)
    for (store::EntryRow& entry : row.entries)
      for (store::RecordRow& record : entry.records) {
        const MergeInput* from = record.articles == 0 ? nullptr : merged(record.first.shard);
        if (from == nullptr) continue;
        // A record's articles live and die together, so they still lie side by side.
        record.first = {shard_number_, from->moved[record.first.article]};
      }
}

}  // namespace dateline
