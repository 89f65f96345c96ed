// SPDX-License-Identifier: GPL-2.0-or-later
// Down from the root, leaf after leaf; trusts no offset.
#include "glass/table_cursor.hpp"

#include "base/damage_hint.hpp"
#include "glass/pack.hpp"

#include <dateline/error.hpp>

#include <optional>
#include <utility>

namespace dateline::glass {
namespace {

constexpr unsigned most_levels = 10;

/// A flag of an item that says zlib has packed its tag, which nobody does to posting lists.
constexpr std::uint32_t packed_flag = 0x8000;

}  // namespace

TableCursor::TableCursor(std::shared_ptr<Blocks> blocks, const TableRoot& root,
                         std::filesystem::path path)
    : blocks_(std::move(blocks)), root_(root), path_(std::move(path)) {
  if (root.level >= most_levels) throw_corrupt();
  if (root.entries > 0) enter(root.block, root.level);
}

void TableCursor::throw_corrupt() const {
  throw Error(ErrorCode::index_corrupt, path_.string() + " is damaged: its tables make no sense",
              damage_hint);
}

void TableCursor::enter(std::uint32_t block, unsigned level) {
  Blocks::Bytes bytes = blocks_->block(block);
  if (bytes.bytes.size() < block_size) throw_corrupt();
  Step step{bytes.bytes, std::move(bytes.kept), level, 0, 0};
  const std::size_t end = load_be16(&step.block[9]);
  if (static_cast<unsigned char>(step.block[4]) != level || end < block_header_size ||
      end > block_size)
    throw_corrupt();
  step.items = static_cast<std::uint32_t>((end - block_header_size) / directory_entry_size);
  steps_.push_back(std::move(step));
}

std::string_view TableCursor::next_item() {
  while (!steps_.empty()) {
    Step& step = steps_.back();
    if (step.item == step.items) {
      steps_.pop_back();
      continue;
    }
    if (step.level > 0) {
      enter_child(step);
      continue;
    }
    const std::size_t at = step.place(step.item++);
    if (at + item_header_size > block_size) throw_corrupt();
    return step.block.substr(at);
  }
  return {};
}

/// Reads the next piece of an entry; true if it is the last one.
bool TableCursor::add_piece(std::string_view item, bool first) {
  const std::uint32_t head = load_be16(item.data());
  const std::size_t size = (head & item_size_mask) + item_header_size;
  const std::size_t key_size = static_cast<unsigned char>(item[2]);
  const std::size_t tag = item_header_size + key_size + (first ? 0 : piece_number_size);
  if (((head & first_piece_flag) != 0) != first || (head & packed_flag) != 0 ||
      size > item.size() || tag > size)
    throw_corrupt();
  const bool last = (head & last_piece_flag) != 0;
  if (first) {
    key_ = item.substr(item_header_size, key_size);
    tag_ = item.substr(tag, size - tag);
    if (!last) {
      pieces_ = tag_;
      first_key_ = key_;
      key_ = first_key_;
    }
  } else {
    pieces_ += item.substr(tag, size - tag);
    tag_ = pieces_;
  }
  return last;
}

bool TableCursor::next() {
  do {
    std::string_view item = next_item();
    if (item.empty()) return false;
    for (bool first = true; !add_piece(item, first); first = false) {
      item = next_item();
      if (item.empty()) throw_corrupt();
    }
  } while (key_.empty());  // what a table begins with
  return true;
}

std::size_t TableCursor::Step::place(std::uint32_t number) const {
  return load_be16(&block[block_header_size + directory_entry_size * number]);
}

TableCursor::Divider TableCursor::divider(const Step& step, std::uint32_t item) const {
  const std::size_t at = step.place(item);
  const bool leaf = step.level == 0;
  const std::size_t key = leaf ? item_header_size : branch_header_size;
  if (at + key > block_size) throw_corrupt();
  const std::size_t size = static_cast<unsigned char>(step.block[at + key - 1]);
  if (at + key + size + (leaf ? 0 : piece_number_size) > block_size) throw_corrupt();
  const bool first = leaf ? (load_be16(&step.block[at]) & first_piece_flag) != 0
                          : load_be16(&step.block[at + key + size]) <= 1;
  return {step.block.substr(at + key, size), first};
}

/// The first item of a block that is behind the beginning of the key's entry.
std::uint32_t TableCursor::first_behind(const Step& step, std::string_view key) const {
  // A branch's first item has no key.
  std::uint32_t first = step.level == 0 ? 0 : 1, last = step.items;
  while (first < last) {
    const std::uint32_t middle = (first + last) / 2;
    const Divider there = divider(step, middle);
    if (there.key < key || (there.key == key && there.first))
      first = middle + 1;
    else
      last = middle;
  }
  if (first > step.items) throw_corrupt();
  return first;
}

/// Goes to the leaf with the last item that is not behind the beginning of the key's entry, and
/// before that item; false if there is none.
bool TableCursor::descend(std::string_view key) {
  if (root_.entries == 0) return false;
  if (steps_.empty()) enter(root_.block, root_.level);
  steps_.erase(steps_.begin() + 1, steps_.end());
  for (;;) {
    Step& step = steps_.back();
    const std::uint32_t behind = first_behind(step, key);
    // Branches have of a leaf's first key only what tells it from the key before.
    if (behind == 0) return step_back();
    step.item = behind - 1;
    if (step.level == 0) return true;
    enter_child(step);
  }
}

/// From a leaf to the last item of the leaf before.
bool TableCursor::step_back() {
  do steps_.pop_back();
  while (!steps_.empty() && steps_.back().item < 2);
  if (steps_.empty()) return false;
  steps_.back().item -= 2;
  while (steps_.back().level > 0) {
    enter_child(steps_.back());
    if (steps_.back().items == 0) throw_corrupt();
    steps_.back().item = steps_.back().items - 1;
  }
  return true;
}

/// What the item of a branch leads to; that branch then goes on behind it.
std::uint32_t TableCursor::take_child(Step& step) {
  const std::size_t at = step.place(step.item++);
  if (at + branch_item_size > block_size) throw_corrupt();
  return load_be32(&step.block[at]);
}

void TableCursor::fetch(std::span<const std::string> keys) {
  if (root_.entries == 0) return;
  std::vector<std::uint32_t> blocks(keys.size(), root_.block);
  for (unsigned level = root_.level; level > 0; --level) {
    std::optional<std::uint32_t> entered;  // keys that ascend share it
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (entered != blocks[i]) {
        steps_.clear();
        enter(blocks[i], level);
        entered = blocks[i];
      }
      Step& step = steps_.back();
      step.item = first_behind(step, keys[i]) - 1;
      blocks[i] = take_child(step);
      if (i == 0 || blocks[i] != blocks[i - 1]) blocks_->fetch(blocks[i]);
    }
  }
  steps_.clear();
}

bool TableCursor::seek(std::string_view key) {
  if (!descend(key)) return false;
  const Divider found = divider(steps_.back(), steps_.back().item);
  if (!found.first) {
    // In the middle of an entry before the key's. Its key goes with the block.
    const std::string begun(found.key);
    if (!descend(begun)) return false;
  }
  return next();
}

}  // namespace dateline::glass
