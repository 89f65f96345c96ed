// SPDX-License-Identifier: GPL-2.0-or-later
// Loading: the last generation. A full run reads everything again anyway, so of a damaged one it
// takes what is whole.
#include "base/damage_hint.hpp"
#include "base/file.hpp"
#include "index/index_run.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

namespace dateline {
namespace {

/// The number in "shard-0007" or "sources-9.zst"; 0 if there is none.
std::uint32_t number_behind(std::string_view name, std::string_view prefix) {
  std::uint32_t number = 0;
  if (name.starts_with(prefix))
    (void)std::from_chars(name.data() + prefix.size(), name.data() + name.size(), number);
  return number;
}

/// Calls visit(record) for each record of the row that has articles in a shard.
template <typename Visit>
void visit_records(const store::FileRow& row, std::uint32_t shard, Visit&& visit) {
  for (const store::EntryRow& entry : row.entries)
    for (const store::RecordRow& record : entry.records)
      if (record.articles > 0 && record.first.shard == shard) visit(record);
}

bool holds_articles_of(const store::FileRow& row, std::uint32_t shard) {
  bool any = false;
  visit_records(row, shard, [&](const store::RecordRow&) { any = true; });
  return any;
}

}  // namespace

void IndexRun::load_last_generation(bool has_paths) {
  try {
    last_ = store::read_manifest(directory_);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::index_not_found) return;
    give_up(error, has_paths);
    pass_used_numbers();
    return;
  }
  generation_ = last_->generation;
  load_sources();
  for (const store::ManifestShard& shard : last_->shards) {
    shard_number_ = std::max(shard_number_, shard.number);
    if (!lost_.contains(shard.number)) load_shard(shard);
  }
}

/// Of a file without which nothing tells what the articles came from: returns if the run is to go
/// on without it, else throws.
void IndexRun::give_up(const Error& damage, bool has_paths) const {
  if (damage.code() != ErrorCode::index_corrupt) throw damage;
  if (!options_.full || !options_.confirm_remove || !has_paths)
    throw Error(ErrorCode::index_corrupt, damage.what(), lost_index_hint);
  if (options_.note) options_.note(std::string(damage.what()) + "; the index is made anew");
}

/// What is new takes numbers that nothing there has.
void IndexRun::pass_used_numbers() {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(directory_, ignored)) {
    const std::string name = entry.path().filename().string();
    generation_ = std::max<std::uint64_t>(generation_, number_behind(name, "sources-"));
    shard_number_ = std::max(shard_number_, number_behind(name, "shard-"));
  }
}

void IndexRun::load_sources() {
  const std::string name = store::sources_name(last_->generation);
  try {
    store::check_files(directory_, store::files_below(*last_, name));
    table_before_ = store::decode_sources(read_whole_file(directory_ / name), directory_ / name);
  } catch (const Error& error) {
    give_up(error, true);
    for (const store::ManifestShard& shard : last_->shards) lost_.insert(shard.number);
  }
}

void IndexRun::load_shard(const store::ManifestShard& shard) {
  try {
    store::ManifestShard without_deletions = shard;
    without_deletions.deleted_file.clear();
    const std::vector<store::ManifestFile> files = files_of(shard.number);
    store::check_files(directory_, files);
    if (const auto file = options_.full ? damaged_file(files) : std::nullopt)
      throw Error(ErrorCode::index_corrupt,
                  (directory_ / *file).string() + " does not have its checksum", damage_hint);
    shards_.push_back(std::make_unique<ShardReader>(directory_, without_deletions));
  } catch (const Error& error) {
    if (!options_.full || error.code() != ErrorCode::index_corrupt) throw;
    lost_.insert(shard.number);
    if (options_.note)
      options_.note(std::string(error.what()) + "; its articles come from their sources again");
    return;
  }
  load_deletions(shard);
}

/// The list of deleted articles says no more than the table of sources, so that it can be lost.
void IndexRun::load_deletions(const store::ManifestShard& shard) {
  if (shard.deleted_file.empty()) return;
  try {
    for (const std::uint32_t article : store::read_deleted(
             directory_ / store::shard_name(shard.number) / shard.deleted_file, shard.articles))
      deletions_.add(shard.number, article);
  } catch (const Error& error) {
    delete_unclaimed(shard, table_before_);
    listed_anew_.insert(shard.number);
    if (options_.note)
      options_.note(std::string(error.what()) + "; it is made anew from the table of sources");
  }
}

/// Takes articles of the shard that no row holds for deleted.
void IndexRun::delete_unclaimed(const store::ManifestShard& shard,
                                const std::vector<store::FileRow>& rows) {
  Deletions claimed;
  for (const store::FileRow& row : rows)
    visit_records(row, shard.number, [&](const store::RecordRow& record) { claimed.add(record); });
  for (std::uint32_t article = 1; article <= shard.articles; ++article)
    if (!claimed.contains({shard.number, article})) deletions_.add(shard.number, article);
}

/// Of a lost shard those articles stay that this run has not read from a source: of most shards
/// none, so that they go.
void IndexRun::settle_lost(const std::vector<store::FileRow>& rows) {
  if (!last_) return;
  for (const store::ManifestShard& shard : last_->shards) {
    if (!lost_.contains(shard.number)) continue;
    delete_unclaimed(shard, rows);
    const std::uint64_t held = shard.articles - deletions_.of(shard.number).size();
    report_.damaged += held;
    if (held == 0 || !options_.note) continue;
    const auto holder = std::find_if(rows.begin(), rows.end(), [&](const store::FileRow& row) {
      return holds_articles_of(row, shard.number);
    });
    options_.note((directory_ / store::shard_name(shard.number)).string() + " stays damaged: of " +
                  std::to_string(held) + " articles in it this run has not read the source, as " +
                  holder->name);
  }
}

}  // namespace dateline
