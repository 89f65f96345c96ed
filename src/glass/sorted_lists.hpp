// SPDX-License-Identifier: GPL-2.0-or-later
// Posting lists that somebody else has sorted, and how they go into a table beside a writer's own.
#pragma once

#include "glass/chunks.hpp"
#include "glass/lists.hpp"
#include "glass/table.hpp"
#include "glass/version.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::glass {

/// Lists one by one, terms ascending bytewise. The first is that of the empty term, which has every
/// document with its length: the sum of its frequencies in the other lists.
class SortedLists {
 public:
  SortedLists() = default;
  SortedLists(const SortedLists&) = delete;
  SortedLists& operator=(const SortedLists&) = delete;
  virtual ~SortedLists() = default;

  /// Moves to the next list; false behind the last.
  virtual bool next() = 0;
  /// Both are valid until the next call.
  [[nodiscard]] virtual std::string_view term() const = 0;
  [[nodiscard]] virtual const PostingList& list() const = 0;
};

/// Takes one list after another, as PostingChunks does, and joins them with sorted lists of later
/// documents.
class JoinedChunks {
 public:
  /// `later`: none if null. What it says of its documents is added to `statistics`.
  JoinedChunks(Table& table, SortedLists* later, Statistics& statistics);
  void begin(std::string_view key, std::uint32_t frequency, std::uint64_t collection_frequency);
  void add(std::string_view entries) { chunks_.add(entries); }
  void end();
  /// Writes the lists that are left. The last call.
  void finish();

 private:
  void advance();
  void write_later();
  void count(std::string_view entries);

  PostingChunks chunks_;
  SortedLists* later_;  ///< null behind the last
  Statistics& statistics_;
  std::string later_key_, current_;
};

}  // namespace dateline::glass
