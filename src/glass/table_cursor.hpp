// SPDX-License-Identifier: GPL-2.0-or-later
// Goes through a table from its first entry to its last, or from where it is told.
#pragma once

#include "glass/blocks.hpp"
#include "glass/table.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::glass {

/// Of a table in a single-file database of the block size that we write. One thread at a time.
class TableCursor {
 public:
  /// `path` names the database in errors. Members throw what its blocks throw too.
  TableCursor(std::shared_ptr<Blocks> blocks, const TableRoot& root, std::filesystem::path path);

  /// Moves to the next entry; false behind the last. Throws Error{index_corrupt}.
  bool next();
  /// Moves to the last entry whose key is not behind `key`; false if there is none.
  bool seek(std::string_view key);
  /// Has the system read the leaves where seek() of these keys will look, level by level, as a
  /// device gives several blocks in the time of one. Where the cursor is, is lost.
  void fetch(std::span<const std::string> keys);
  /// Both are valid until the cursor moves.
  [[nodiscard]] std::string_view key() const noexcept { return key_; }
  [[nodiscard]] std::string_view tag() const noexcept { return tag_; }
  [[noreturn]] void throw_corrupt() const;

 private:
  /// A block on the way from the root to the current leaf.
  struct Step {
    std::string_view block;
    std::shared_ptr<const std::string> kept;  ///< the block, as long as it is needed
    unsigned level = 0;
    std::uint32_t item = 0, items = 0;
    /// Where an item begins, if the block is sound.
    [[nodiscard]] std::size_t place(std::uint32_t number) const;
  };
  void enter(std::uint32_t block, unsigned level);
  /// The next item of a leaf, from its first byte to the block's end; nothing behind the last.
  std::string_view next_item();
  bool add_piece(std::string_view item, bool first);
  /// What an item of a block is about, and whether it begins its entry.
  struct Divider {
    std::string_view key;
    bool first = false;
  };
  [[nodiscard]] Divider divider(const Step& step, std::uint32_t item) const;
  [[nodiscard]] std::uint32_t first_behind(const Step& step, std::string_view key) const;
  bool descend(std::string_view key);
  bool step_back();
  std::uint32_t take_child(Step& step);
  void enter_child(Step& step) { enter(take_child(step), step.level - 1); }

  std::shared_ptr<Blocks> blocks_;
  TableRoot root_;
  std::filesystem::path path_;
  std::vector<Step> steps_;
  std::string_view key_, tag_;
  std::string pieces_, first_key_;  ///< of a tag that has several, which lie in several blocks
};

}  // namespace dateline::glass
