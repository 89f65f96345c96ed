// SPDX-License-Identifier: GPL-2.0-or-later
// Block 0: what Xapian reads first.
#pragma once

#include "glass/table.hpp"

#include <cstdint>
#include <optional>
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

/// The postlist table of a database, from the beginning of its file; none if that is no database of
/// the version, with blocks of the size, that version_block() is for.
std::optional<TableRoot> postlist_root(std::string_view file);

/// Shorter than a block. The database's UUID is made from the hashes of its tables: equal
/// databases have equal ones.
std::string version_block(const TableRoot& postlist, const TableRoot& docdata,
                          const Statistics& statistics);

}  // namespace dateline::glass
