// SPDX-License-Identifier: GPL-2.0-or-later
// Writes `postings.xapian`: the one seam between dateline and the way a Xapian database is made.
#pragma once

#include "glass/sorted_lists.hpp"
#include "index/document_plan.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// A value of a document.
struct SlotValue {
  std::uint32_t slot = 0;
  std::string value;
};

/// One document of a shard. Stems carry weight, terms don't; no term occurs twice among both.
struct ShardDocument {
  std::uint64_t tables = 0;  ///< what numbered both: WordTable::serial
  std::span<const Posting> words;
  std::span<const store::NumberedText> terms;
  std::span<const SlotValue> values;  ///< ascending slots
  std::string_view data;
};

/// Makes one immutable shard database. One thread at a time. After anything throws, only destroying
/// it is allowed, and its files are useless.
class ShardWriter {
 public:
  ShardWriter() = default;
  ShardWriter(const ShardWriter&) = delete;
  ShardWriter& operator=(const ShardWriter&) = delete;
  virtual ~ShardWriter() = default;

  /// Adds a document; ids count from 1 in order of the calls. Throws Error{io}.
  virtual void add(const ShardDocument& document) = 0;
  /// Adds a document whose postings finish() gets. Only stored ones may follow.
  virtual void add_stored(std::string_view data) = 0;
  virtual void set_metadata(std::string_view key, std::string_view value) = 0;
  /// Writes and syncs `postings.xapian`. `stored`: the lists of all stored documents, if there are
  /// any. Throws Error{io}, and what the lists throw.
  virtual void finish(glass::SortedLists* stored) = 0;
  void finish() { finish(nullptr); }
};

/// Both write `directory`/postings.xapian, without term lists and positions, and hold about
/// `memory` bytes of postings before they go to disk.
/// Directly and in one pass: some forty times as fast, and the same calls give the same bytes.
std::unique_ptr<ShardWriter> make_glass_shard_writer(const std::filesystem::path& directory,
                                                     std::uint64_t memory);
/// Through Xapian's own API, compacted: what the tests compare the other with. Takes no stored
/// documents.
std::unique_ptr<ShardWriter> make_xapian_shard_writer(const std::filesystem::path& directory,
                                                      std::uint64_t memory);

}  // namespace dateline
