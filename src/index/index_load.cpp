// SPDX-License-Identifier: GPL-2.0-or-later
// Loading: the last generation. A full run reads everything again anyway, so of a damaged one it
// takes what is whole.
#include "base/file.hpp"
#include "index/index_run.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace dateline {
namespace {

/// The number in "shard-0007" or "sources-9.zst"; 0 if there is none.
std::uint64_t number_behind(std::string_view name, std::string_view prefix) {
  std::uint64_t number = 0;
  if (name.starts_with(prefix))
    (void)std::from_chars(name.data() + prefix.size(), name.data() + name.size(), number);
  return number;
}

std::string counted_articles(std::uint64_t count) {
  return std::to_string(count) + (count == 1 ? " article" : " articles");
}

}  // namespace

void IndexRun::load_last_generation() {
  std::error_code error;
  const bool absent = !std::filesystem::exists(directory_ / "manifest", error) && !error;
  if (absent || !load_manifest()) return;
  generation_ = last_->generation;
  load_sources();
  for (const store::ManifestShard& shard : last_->shards) {
    shard_number_ = std::max(shard_number_, shard.number);
    if (!lost_.contains(shard.number)) load_shard(shard);
  }
}

/// Returns if the run may go on without what is damaged, of which nothing tells what it was made
/// from; else throws.
void IndexRun::give_up(const Error& damage) const {
  if (!options_.full || damage.code() != ErrorCode::index_corrupt) throw damage;
  if (!options_.confirm_remove)
    throw Error(ErrorCode::index_corrupt, damage.what(),
                "restore it from a backup, or let 'dateline index --full --confirm-remove "
                "DIRECTORY...' make the index anew; articles whose source is gone are lost then");
  if (options_.note) options_.note(std::string(damage.what()) + "; the index is made anew");
}

/// False if there is none to build on; then what is new takes numbers that nothing there has.
bool IndexRun::load_manifest() {
  try {
    last_ = store::read_manifest(directory_);
    return true;
  } catch (const Error& error) {
    give_up(error);
  }
  for (const auto& entry : std::filesystem::directory_iterator(directory_)) {
    const std::string name = entry.path().filename().string();
    generation_ = std::max(generation_, number_behind(name, "sources-"));
    shard_number_ =
        std::max(shard_number_, static_cast<std::uint32_t>(number_behind(name, "shard-")));
  }
  return false;
}

void IndexRun::load_sources() {
  const std::string name = store::sources_name(last_->generation);
  try {
    store::check_files(directory_, *last_, name);
    table_before_ = store::decode_sources(read_whole_file(directory_ / name), directory_ / name);
  } catch (const Error& error) {
    give_up(error);
    for (const store::ManifestShard& shard : last_->shards) lost_.insert(shard.number);
  }
}

void IndexRun::load_shard(const store::ManifestShard& shard) {
  try {
    store::check_files(directory_, *last_, store::shard_name(shard.number) + "/");
    shards_.push_back(std::make_unique<ShardReader>(directory_, shard));
  } catch (const Error& error) {
    if (!options_.full || error.code() != ErrorCode::index_corrupt) throw;
    lost_.insert(shard.number);
    if (options_.note)
      options_.note(std::string(error.what()) + "; its articles are read from their sources again");
    return;
  }
  for (const std::uint32_t article : shards_.back()->deleted())
    deletions_.add(shard.number, article);
}

/// Of a lost shard those articles stay whose source was not read in this run, unless they are given
/// up; of most shards none, so that they go.
void IndexRun::settle_lost(std::vector<store::FileRow>& rows) {
  if (lost_.empty()) return;
  Deletions held;
  for (store::FileRow& row : rows)
    for (store::EntryRow& entry : row.entries)
      for (store::RecordRow& record : entry.records) {
        if (record.articles == 0 || !lost_.contains(record.first.shard)) continue;
        if (!options_.confirm_remove) {
          held.add(record);
          continue;
        }
        report_.removed += record.articles;
        record = {record.hash, {}, 0};
      }
  for (const store::ManifestShard& shard : last_->shards) {
    if (!lost_.contains(shard.number)) continue;
    for (std::uint32_t article = 1; article <= shard.articles; ++article)
      if (!held.contains({shard.number, article})) deletions_.add(shard.number, article);
    if (const std::uint64_t count = held.of(shard.number).size(); count > 0 && options_.note)
      options_.note(counted_articles(count) + " of the damaged " + store::shard_name(shard.number) +
                    " can't be read from a source now; to give them up add --confirm-remove");
  }
}

}  // namespace dateline
