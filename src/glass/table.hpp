// SPDX-License-Identifier: GPL-2.0-or-later
// A B-tree, built from the leaves up in one pass over its sorted entries.
#pragma once

#include "base/hash.hpp"
#include "base/new_file.hpp"
#include "glass/block.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace dateline::glass {

/// Longest tag a table takes whatever its key: 65,535 pieces, the least of them per block.
inline constexpr std::uint64_t longest_tag =
    65'000 * std::uint64_t{block_size - block_header_size - directory_entry_size - 3 - 255 - 2};

// Leaf item: flags and size less that of the header (2), key length (1), key, number of the piece
// unless it is the first (2), tag.
inline constexpr std::size_t item_header_size = 3;
inline constexpr std::size_t piece_number_size = 2;
inline constexpr std::uint32_t first_piece_flag = 0x2000, last_piece_flag = 0x4000,
                               item_size_mask = 0x1fff;

// Branch item: child (4), key length (1), key, number of the piece (2).
inline constexpr std::size_t branch_header_size = 5;
inline constexpr std::size_t branch_item_size = branch_header_size + piece_number_size;

/// Where a table's tree begins and what the version block says about it.
struct TableRoot {
  std::uint32_t block = 0;
  unsigned level = 0;
  std::uint64_t entries = 0;    ///< 0: the table has no block at all
  std::uint32_t end_block = 0;  ///< first block behind the table
  std::uint64_t hash = 0;       ///< of all blocks
};

/// Appends its blocks to a file. One thread at a time.
class Table {
 public:
  /// The table's first block is number `first_block`, counted from the beginning of the file.
  Table(NewFile& file, std::uint32_t first_block) : file_(file), next_block_(first_block) {}

  /// Adds an entry. Keys ascend bytewise and have 1 to 255 bytes. Throws Error{io,
  /// invalid_argument}.
  void add(std::string_view key, std::string_view tag);

  /// Writes what is left. The last call.
  TableRoot finish();

 private:
  /// What tells an item from its left neighbour: key and number of the piece.
  struct Divider {
    std::string key;
    std::uint32_t piece = 0;
  };
  struct Level {
    Block block;
    Divider first;  ///< of the block's first item
  };

  void place_piece(std::string_view key, std::uint32_t piece, std::string_view tag, bool last);
  void start_leaf(std::string_view key, std::uint32_t piece);
  void add_child(std::size_t level, const Divider& first, std::uint32_t child);
  void finish_block(std::size_t level);
  std::uint32_t write_block(std::size_t level);

  NewFile& file_;
  std::uint32_t next_block_;
  std::uint64_t entries_ = 0;
  std::string last_key_;
  std::deque<Level> levels_;  ///< a deque, since building one level adds the next
  Hasher hasher_;
};

}  // namespace dateline::glass
