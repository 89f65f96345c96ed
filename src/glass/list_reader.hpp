// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the posting lists of a database one behind the other, as merging wants them, or one that is
// asked for.
#pragma once

#include "base/varint.hpp"
#include "glass/table_cursor.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace dateline::glass {

/// Of a single-file database by our writer or by Xapian's compaction. In the order of the terms
/// this is ten times as fast as Xapian. One thread at a time. Members throw Error{index_corrupt}.
class ListReader {
 public:
  /// `file`: all bytes of the database; they must outlive the reader. `path` names it in errors.
  ListReader(std::string_view file, const std::filesystem::path& path)
      : ListReader(std::make_shared<BlocksInMemory>(file), path) {}
  /// Also throws what the blocks throw.
  ListReader(const std::shared_ptr<Blocks>& blocks, const std::filesystem::path& path);
  /// For those who know the version block.
  ListReader(std::shared_ptr<Blocks> blocks, const TableRoot& postlist,
             const std::filesystem::path& path);

  /// Moves to the next term, in bytewise order; false behind the last. The first is the empty term,
  /// whose list has all documents with their lengths.
  bool next();
  /// Moves to a term; false, and to nothing, if it has no list.
  bool find(std::string_view term);
  [[nodiscard]] const std::string& term() const noexcept { return term_; }
  /// How many documents the list has; 0 for the empty term.
  [[nodiscard]] std::uint32_t documents() const noexcept { return documents_; }
  /// Calls visit(document, wdf) for each posting of the list. Once a list.
  template <typename Visit>
  void visit(Visit&& visit) {
    for (;;) {
      VarintReader in(chunk_.entries);
      for (std::uint64_t document = chunk_.first;; document += in.number() + 1) {
        const auto wdf = static_cast<std::uint32_t>(in.number());
        if (!in.ok() || document > 0xffff'ffffu) cursor_.throw_corrupt();
        visit(static_cast<std::uint32_t>(document), wdf);
        if (in.at_end()) break;
      }
      if (!next_chunk()) return;
    }
  }

  /// A stretch of a list: its first and its last document, and from the first one's frequency on
  /// frequencies and, between them, gaps less 1.
  struct Chunk {
    std::uint32_t first = 0;
    std::uint64_t last = 0;
    std::string_view entries;
  };
  /// Valid until the reader moves.
  [[nodiscard]] const Chunk& chunk() const noexcept { return chunk_; }
  /// Moves to the list's next chunk; false behind the last.
  bool next_chunk();
  /// Moves to the next chunk that reaches as far as a document; false if none does.
  bool next_chunk(std::uint32_t document);
  [[noreturn]] void throw_corrupt() const { cursor_.throw_corrupt(); }

 private:
  void read_list();
  void read_later_chunk();
  void read_chunk(VarintReader in);

  TableCursor cursor_;
  std::string term_, key_;
  bool last_ = true;  ///< whether the chunk at hand is its list's last
  std::uint32_t documents_ = 0;
  Chunk chunk_;
};

}  // namespace dateline::glass
