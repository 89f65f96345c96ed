// SPDX-License-Identifier: GPL-2.0-or-later
// The posting lists of several shards as those of one that takes over some of their articles.
#pragma once

#include "base/file.hpp"
#include "base/merge_heap.hpp"
#include "glass/list_reader.hpp"
#include "glass/sorted_lists.hpp"
#include "index/shard_reader.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A shard and what becomes of its articles.
struct MergeInput {
  const ShardReader* shard = nullptr;
  /// By number: the number in the new shard, which ascends within a shard and from shard to shard,
  /// or 0 for an article that is dropped. Number 0 is none.
  std::vector<std::uint32_t> moved;
};

/// Goes through the terms of all shards at once; holds one list at a time. Leaves out terms that no
/// article has which is taken over. One thread at a time. Throws Error{index_corrupt, io}.
class MergedPostings : public glass::SortedLists {
 public:
  /// The inputs must outlive it.
  explicit MergedPostings(const std::vector<MergeInput>& inputs);

  bool next() override;
  [[nodiscard]] std::string_view term() const noexcept override { return term_; }
  [[nodiscard]] const glass::PostingList& list() const noexcept override { return list_; }

 private:
  struct Source {
    const MergeInput& input;
    MappedFile file;
    glass::ListReader lists;
    explicit Source(const MergeInput& from);
  };
  /// Where a source is, for the heap.
  [[nodiscard]] auto key_of() const {
    return [this](std::size_t source) { return std::string_view(sources_[source]->lists.term()); };
  }
  void take(Source& source);
  void let_go_of_files();
  void add(std::uint32_t article, std::uint32_t wdf);

  std::vector<std::unique_ptr<Source>> sources_;
  MergeHeap heap_;                    ///< sources with more to come
  std::vector<std::size_t> current_;  ///< sources that have the term, to be moved on
  std::string term_, entries_;
  glass::PostingList list_;
  std::uint32_t last_ = 0;        ///< article of the list
  std::uint64_t bytes_read_ = 0;  ///< since the files were let go
};

}  // namespace dateline
