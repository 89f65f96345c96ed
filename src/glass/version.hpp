// SPDX-License-Identifier: GPL-2.0-or-later
// Block 0: what Xapian reads first.
#pragma once

#include "glass/blocks.hpp"
#include "glass/table.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace dateline::glass {

/// Counts over all documents; lengths are sums of frequencies within a document.
struct Statistics {
  std::uint32_t documents = 0;
  std::uint64_t total_length = 0;
  std::uint32_t shortest = 0;  ///< that is not empty; 0 if there is none
  std::uint32_t longest = 0;
  std::uint32_t largest_wdf = 0;

  void add_document(std::uint32_t length, std::uint32_t document_largest_wdf);
};

/// What the version block of a database says that reading needs.
struct VersionBlock {
  TableRoot postlist, docdata;
  std::uint32_t documents = 0;
  std::uint32_t last_document = 0;  ///< its number, which is greater where others are gone
  std::uint64_t total_length = 0;   ///< Statistics::total_length
};

/// Throws Error{index_corrupt} naming `path` if it is none, not with blocks of our size, or one of
/// ours that was changed since, and
/// Error{index_newer} if it is of another version than version_block() is for; and what the blocks
/// throw.
VersionBlock read_version(Blocks& blocks, const std::filesystem::path& path);
/// What to do about another version.
inline constexpr const char* other_version_hint =
    "the installed Xapian can't read this shard; use 1.4.18 or later";

/// A block. The database's UUID is made from the hashes of its tables and from the block: equal
/// databases have equal ones.
std::string version_block(const TableRoot& postlist, const TableRoot& docdata,
                          const Statistics& statistics);

}  // namespace dateline::glass
