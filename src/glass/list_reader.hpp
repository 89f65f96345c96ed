// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the posting lists of a database one behind the other, as merging wants them.
#pragma once

#include "base/varint.hpp"
#include "glass/table_cursor.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace dateline::glass {

/// Of a single-file database by our writer or by Xapian's compaction. A search wants Xapian, which
/// finds one list among many; in the order of the terms this is ten times as fast. One thread at a
/// time. Members throw Error{index_corrupt}.
class ListReader {
 public:
  /// `file`: all bytes of the database; they must outlive the reader. `path` names it in errors.
  ListReader(std::string_view file, const std::filesystem::path& path);

  /// Moves to the next term, in bytewise order; false behind the last. The first is the empty term,
  /// whose list has all documents with their lengths.
  bool next();
  [[nodiscard]] const std::string& term() const noexcept { return term_; }
  /// Calls visit(document, wdf) for each posting of the list. Once a list.
  template <typename Visit>
  void visit(Visit&& visit) {
    for (;;) {
      VarintReader in(entries_);
      for (std::uint64_t document = document_;; document += in.number() + 1) {
        const auto wdf = static_cast<std::uint32_t>(in.number());
        if (!in.ok() || document > 0xffff'ffffu) cursor_.throw_corrupt();
        visit(static_cast<std::uint32_t>(document), wdf);
        if (in.at_end()) break;
      }
      if (last_) return;
      next_chunk();
    }
  }

 private:
  void next_chunk();
  void read_chunk(VarintReader in);

  TableCursor cursor_;
  std::string term_, key_;
  bool last_ = true;            ///< whether the chunk at hand is its list's last
  std::uint32_t document_ = 0;  ///< the chunk's first
  std::string_view entries_;    ///< from that one's frequency on
};

}  // namespace dateline::glass
