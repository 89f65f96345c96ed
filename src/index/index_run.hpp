// SPDX-License-Identifier: GPL-2.0-or-later
// One run of the indexer: reads what changed, writes a shard, publishes a generation.
#pragma once

#include "base/number_set.hpp"
#include "index/deletions.hpp"
#include "index/pipeline.hpp"
#include "index/record_ledger.hpp"
#include "index/shard_builder.hpp"
#include "index/shard_merger.hpp"
#include "index/shard_reader.hpp"
#include "index/source_feed.hpp"
#include "index/source_plan.hpp"
#include "store/manifest.hpp"

#include <dateline/error.hpp>
#include <dateline/indexer.hpp>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace dateline {

/// Holds a run's state from the lock to the swap of the manifest. Used once, by update_index, with
/// the writer's lock held.
class IndexRun {
 public:
  IndexRun(std::filesystem::path directory, const IndexOptions& options);
  ~IndexRun();
  IndexReport execute(const std::vector<std::string>& paths);

 private:
  void load_last_generation(bool has_paths);
  void give_up(const Error& damage, bool has_paths) const;
  void pass_used_numbers();
  void load_sources();
  void load_shard(const store::ManifestShard& shard);
  void load_deletions(const store::ManifestShard& shard);
  void delete_unclaimed(const store::ManifestShard& shard, const std::vector<store::FileRow>& rows);
  void settle_lost(const std::vector<store::FileRow>& rows);
  void refuse_mass_removal(std::uint64_t removed, const std::string& why, const char* hint) const;
  void refuse_vanishing() const;
  void read_files(const SourceFeed::Sink& sink);
  void count_changes();
  void take(TaskResult& result);
  std::uint64_t choose_id(const DocumentPlan& plan);
  ShardBuilder& builder();
  void report_progress(const std::string& path);
  [[nodiscard]] bool stopped() const { return options_.stop != nullptr && *options_.stop; }

  void merge(Lexicon& lexicon);
  [[nodiscard]] std::optional<std::string> damaged_file(
      const std::vector<store::ManifestFile>& files) const;
  [[nodiscard]] std::vector<store::ManifestFile> files_of(std::uint32_t shard) const;
  [[nodiscard]] std::vector<std::uint32_t> shards_to_merge() const;
  [[nodiscard]] const MergeInput* merged(std::uint32_t shard) const;
  void move_merged(std::vector<store::FileRow>& rows) const;
  void publish(std::vector<store::FileRow> rows, const Lexicon& lexicon);
  void write_deleted(store::ManifestShard& shard, store::Manifest& next);
  void remove_leftovers() const;
  void count_sources(const std::vector<store::FileRow>& rows);

  std::filesystem::path directory_;
  const IndexOptions& options_;
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point last_progress_{};

  std::optional<store::Manifest> last_;  ///< absent if there is no index yet
  store::SourceTable table_before_;
  std::uint64_t articles_before_ = 0;
  std::vector<std::unique_ptr<ShardReader>> shards_;  ///< those that aren't lost
  std::set<std::uint32_t> lost_;         ///< shards of the last generation that are damaged
  std::set<std::uint32_t> listed_anew_;  ///< shards whose list of deleted articles is
  std::uint64_t generation_ = 0;         ///< the highest there is; 0 if there is no index yet
  SourcePlan plan_;

  Deletions deletions_;
  Deletions reread_;  ///< articles of files read again: they don't hold on to their ids
  RecordLedger ledger_;
  std::uint32_t shard_number_ = 0;  ///< of the run's own shard
  std::unique_ptr<ShardBuilder> builder_;
  std::vector<MergeInput> merged_;  ///< into it

  NumberSet ids_;  ///< of the articles read in this run
  std::atomic<std::uint64_t> articles_done_{0};
  std::uint64_t bytes_read_ = 0, packed_done_ = 0, packed_total_ = 0;
  IndexReport report_;
};

}  // namespace dateline
