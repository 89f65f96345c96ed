// SPDX-License-Identifier: GPL-2.0-or-later
// Leaf and branch items, and the keys that divide neighbouring blocks.
#include "glass/table.hpp"

#include "glass/limits.hpp"
#include "glass/pack.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace dateline::glass {
namespace {

static_assert(block_size - block_header_size - directory_entry_size <=
                  item_size_mask + item_header_size,
              "an item may fill its block");

/// A tag is split at a block's end only if the piece there is worth its own header; the measure is
/// that of Xapian's full compaction.
constexpr std::size_t smallest_piece = 34;

std::size_t header_size(std::string_view key, std::uint32_t piece) {
  return item_header_size + key.size() + (piece > 1 ? piece_number_size : 0);
}

}  // namespace

void Table::add(std::string_view key, std::string_view tag) {
  assert(!key.empty() && key.size() <= longest_key);
  assert(entries_ == 0 || last_key_ < key);
  if (tag.size() > longest_tag)
    refuse(file_.path().string() + ": an entry of " + std::to_string(tag.size()) +
           " bytes is too long: " + std::to_string(longest_tag) + " is the most");
  if (levels_.empty()) {
    levels_.emplace_back();
    // Every table begins with an item of no key and no tag, on which cursors start.
    place_piece({}, 1, {}, true);
  }
  ++entries_;
  for (std::uint32_t piece = 1;;) {
    const std::size_t header = header_size(key, piece), room = levels_[0].block.room();
    const bool last = header + tag.size() <= room;
    if (!last && room < header + key.size() + smallest_piece) {
      finish_block(0);
      continue;
    }
    const std::string_view part = last ? tag : tag.substr(0, room - header);
    if (levels_[0].block.empty()) start_leaf(key, piece);
    place_piece(key, piece, part, last);
    if (piece == 1) last_key_ = key;
    if (last) return;
    tag.remove_prefix(part.size());
    ++piece;
  }
}

void Table::place_piece(std::string_view key, std::uint32_t piece, std::string_view tag,
                        bool last) {
  const std::size_t header = header_size(key, piece), size = header + tag.size();
  char* item = levels_[0].block.place(size);
  store_be16(item, static_cast<std::uint32_t>(size - item_header_size) |
                       (piece == 1 ? first_piece_flag : 0) | (last ? last_piece_flag : 0));
  item[2] = static_cast<char>(key.size());
  std::copy(key.begin(), key.end(), item + item_header_size);
  if (piece > 1) store_be16(item + header - piece_number_size, piece);
  std::copy(tag.begin(), tag.end(), item + header);
}

/// The shortest key that divides the new leaf from the one before it.
void Table::start_leaf(std::string_view key, std::uint32_t piece) {
  const auto differ = std::mismatch(key.begin(), key.end(), last_key_.begin(), last_key_.end());
  const auto common = static_cast<std::size_t>(differ.first - key.begin());
  levels_[0].first = {std::string(key.substr(0, common + 1)), piece};
}

void Table::add_child(std::size_t level, const Divider& first, std::uint32_t child) {
  if (levels_.size() == level) levels_.emplace_back();
  if (levels_[level].block.room() < branch_item_size + first.key.size()) finish_block(level);
  Level& parent = levels_[level];
  // The first item of a branch block has no key: whatever sorts before the second lies below it.
  const bool leftmost = parent.block.empty();
  if (leftmost) parent.first = first;
  const std::string_view key = leftmost ? std::string_view() : first.key;
  char* item = parent.block.place(branch_item_size + key.size());
  store_be32(item, child);
  item[4] = static_cast<char>(key.size());
  std::copy(key.begin(), key.end(), item + branch_header_size);
  store_be16(item + branch_header_size + key.size(), leftmost ? 0 : first.piece);
}

void Table::finish_block(std::size_t level) {
  const Divider first = levels_[level].first;
  add_child(level + 1, first, write_block(level));
}

std::uint32_t Table::write_block(std::size_t level) {
  if (next_block_ == std::numeric_limits<std::uint32_t>::max())
    refuse(file_.path().string() + " is too large: 2^32 - 1 blocks are the most");
  Block& block = levels_[level].block;
  const std::string_view bytes = block.seal(static_cast<unsigned>(level));
  hasher_.add(bytes);
  file_.append(bytes);
  block.clear();
  return next_block_++;
}

TableRoot Table::finish() {
  TableRoot root;
  if (!levels_.empty()) {
    std::size_t level = 0;
    // Finishing a level may add one above it.
    for (; level + 1 < levels_.size(); ++level) finish_block(level);
    root.block = write_block(level);
    root.level = static_cast<unsigned>(level);
  }
  root.entries = entries_;
  root.end_block = next_block_;
  root.hash = hasher_.value();
  return root;
}

}  // namespace dateline::glass
