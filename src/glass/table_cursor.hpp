// SPDX-License-Identifier: GPL-2.0-or-later
// Goes through a table from its first entry to its last.
#pragma once

#include "glass/table.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::glass {

/// Of a table in a single-file database of the block size that we write. One thread at a time.
class TableCursor {
 public:
  /// `file`: all bytes of the database; they must outlive the cursor. `path` names it in errors.
  TableCursor(std::string_view file, const TableRoot& root, std::filesystem::path path);

  /// Moves to the next entry; false behind the last. Throws Error{index_corrupt}.
  bool next();
  /// Both are valid until the next call.
  [[nodiscard]] std::string_view key() const noexcept { return key_; }
  [[nodiscard]] std::string_view tag() const noexcept { return tag_; }
  [[noreturn]] void throw_corrupt() const;

 private:
  /// A block on the way from the root to the current leaf.
  struct Step {
    std::string_view block;
    unsigned level = 0;
    std::uint32_t item = 0, items = 0;
  };
  void enter(std::uint32_t block, unsigned level);
  /// The next item of a leaf, from its first byte to the block's end; nothing behind the last.
  std::string_view next_item();
  bool add_piece(std::string_view item, bool first);

  std::string_view file_;
  std::filesystem::path path_;
  std::vector<Step> steps_;
  std::string_view key_, tag_;
  std::string pieces_;  ///< of a tag that has several
};

}  // namespace dateline::glass
