// SPDX-License-Identifier: GPL-2.0-or-later
// Builds one shard directory from plans: postings and records, texts, names, columns, words.
#pragma once

#include "base/renumbering.hpp"
#include "index/document_plan.hpp"
#include "index/lexicon.hpp"
#include "index/shard_writer.hpp"
#include "store/coding.hpp"
#include "store/columns.hpp"
#include "store/manifest.hpp"
#include "store/names_builder.hpp"
#include "store/tokens_builder.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

/// One thread at a time. The same plans in the same order give the same shard.
class ShardBuilder {
 public:
  /// `directory` is created; it must not exist. Holds at most about `memory` bytes.
  ShardBuilder(std::filesystem::path directory, std::uint64_t memory);
  ~ShardBuilder();

  /// Adds an article under `id` and returns its number in the shard, from 1. Stored ones come
  /// last. What is left of the plan has no meaning.
  std::uint32_t add(DocumentPlan& plan, std::uint64_t id);

  /// Completes all files and syncs them, in several threads. `lexicon` is what the planners have
  /// gathered, `stored` the postings of stored articles. Returns the files with their checksums,
  /// named "DIRECTORY/name".
  std::vector<store::ManifestFile> finish(const Lexicon& lexicon,
                                          glass::SortedLists* stored = nullptr);

  [[nodiscard]] std::uint32_t articles() const noexcept { return articles_; }
  [[nodiscard]] std::uint64_t text_bytes() const noexcept { return text_bytes_; }
  [[nodiscard]] const std::set<std::string>& languages() const noexcept { return languages_; }

 private:
  /// An article that waits for the dictionary.
  struct Waiting {
    DocumentPlan plan;
    std::uint64_t id = 0;
    std::vector<std::uint32_t> names;  ///< numbers, as NamesBuilder gave them
  };
  /// Completes the plan's text and record.
  void prepare(DocumentPlan& plan, const std::vector<std::uint32_t>& names);
  /// Counts an article for each of the plan's names; their numbers.
  std::vector<std::uint32_t> count_names(const DocumentPlan& plan);
  [[nodiscard]] std::vector<store::EntityName> entity_names(
      const DocumentPlan& plan, const std::vector<std::uint32_t>& numbers) const;
  void train();
  void write(const DocumentPlan& plan, std::uint64_t id, const std::vector<std::uint32_t>& names);
  /// All files but the postings.
  [[nodiscard]] std::vector<store::ManifestFile> write_side_files(const Lexicon& lexicon);
  /// A file of the shard, read through.
  [[nodiscard]] store::ManifestFile summed(const std::string& name) const;

  std::filesystem::path directory_;
  std::unique_ptr<ShardWriter> writer_;
  store::NamesBuilder names_;
  KnownTables<Renumbering> known_names_;  ///< from the numbers of planners' tables to variants
  store::TokensBuilder tokens_;
  store::MentionSorts mention_sorts_;
  store::ColumnsBuilder columns_;
  std::set<std::string> languages_;
  std::vector<Waiting> waiting_;  ///< until there is enough text to learn from
  std::uint64_t waiting_bytes_ = 0;
  std::string dictionary_;  ///< of the records
  std::optional<store::FrameWriter> frames_;
  std::uint32_t articles_ = 0;
  std::uint64_t text_bytes_ = 0;
  std::uint64_t sample_bytes_ = 0;
};

}  // namespace dateline
