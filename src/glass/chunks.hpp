// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts posting lists into the chunks of the postlist table.
#pragma once

#include "glass/table.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::glass {

/// Takes one list after another, in order of the keys. One thread at a time.
class PostingChunks {
 public:
  explicit PostingChunks(Table& table) : table_(table) {}

  /// Begins the list whose first chunk lies under `key` (see postings_key). Throws
  /// Error{invalid_argument}, as the others do.
  void begin(std::string_view key, std::uint32_t frequency, std::uint64_t collection_frequency);
  /// A part of the list, entries as PostingList has them; parts are in order of their documents.
  void add(std::string_view entries);
  void end();

 private:
  void add_entry(std::uint32_t document, std::string_view wdf);
  void complete(bool last);

  Table& table_;
  std::string key_;
  std::string tag_;                                       ///< head of the first chunk, then scratch
  std::string entries_;                                   ///< of the chunk that grows
  std::uint32_t first_document_ = 0, last_document_ = 0;  ///< of that chunk
  bool first_chunk_ = false;
};

}  // namespace dateline::glass
