// SPDX-License-Identifier: GPL-2.0-or-later
// Reads a B-tree of the glass format straightforwardly, checking what the format promises.
#pragma once

#include "catch.hpp"

#include "glass/table.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::test {

using Entries = std::vector<std::pair<std::string, std::string>>;

class TableReader {
 public:
  /// `blocks` begins with block number `first_block`.
  TableReader(std::string_view blocks, const glass::TableRoot& root, std::uint32_t first_block)
      : blocks_(blocks), root_(root), first_block_(first_block) {}

  /// All entries, from left to right.
  Entries read() {
    if (root_.entries == 0) return {};
    visit(root_.block, root_.level, {}, 0, true);
    REQUIRE_FALSE(entries_.empty());
    CHECK(entries_.front() == std::pair<std::string, std::string>{});
    entries_.erase(entries_.begin());
    CHECK(entries_.size() == root_.entries);
    CHECK(seen_ == root_.end_block - first_block_);
    return entries_;
  }

 private:
  struct Item {
    std::string_view bytes;
    [[nodiscard]] std::uint32_t number(std::size_t at, std::size_t size) const {
      std::uint32_t value = 0;
      for (std::size_t i = 0; i < size; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
      return value;
    }
  };

  std::vector<Item> items(std::uint32_t block, unsigned level) {
    ++seen_;
    const Item whole{
        blocks_.substr(std::size_t{block - first_block_} * glass::block_size, glass::block_size)};
    REQUIRE(whole.bytes.size() == glass::block_size);
    CHECK(whole.number(0, 4) == 1);
    CHECK(whole.number(4, 1) == level);
    const std::uint32_t directory_end = whole.number(9, 2);
    std::vector<Item> found;
    std::size_t end = glass::block_size;
    for (std::uint32_t at = glass::block_header_size; at < directory_end; at += 2) {
      const std::uint32_t offset = whole.number(at, 2);
      REQUIRE(offset < end);
      found.push_back({whole.bytes.substr(offset, end - offset)});
      end = offset;
    }
    CHECK(whole.number(5, 2) == end - directory_end);
    CHECK(whole.number(7, 2) == end - directory_end);
    return found;
  }

  /// A block whose first item is at least `key` and `piece`, and above what was read before.
  void visit(std::uint32_t block, unsigned level, const std::string& key, std::uint32_t piece,
             bool leftmost) {
    if (level == 0) {
      CHECK((last_leaf_ == 0 || block > last_leaf_));
      last_leaf_ = block;
      const std::vector<Item> found = items(block, level);
      if (!leftmost) CHECK(std::pair(last_key_, last_piece_) < std::pair(key, piece));
      for (const Item& item : found) {
        read_leaf_item(item);
        if (!leftmost) CHECK(std::pair(key, piece) <= std::pair(last_key_, last_piece_));
      }
      return;
    }
    const std::vector<Item> found = items(block, level);
    if (block == root_.block) CHECK(found.size() >= 2);
    for (std::size_t i = 0; i < found.size(); ++i) {
      const std::uint32_t size = found[i].number(4, 1);
      CHECK(found[i].bytes.size() == size + 7);
      if (i == 0) CHECK(size + found[i].number(5 + size, 2) == 0);
      visit(found[i].number(0, 4), level - 1,
            i == 0 ? key : std::string(found[i].bytes.substr(5, size)),
            i == 0 ? piece : found[i].number(5 + size, 2), i == 0 && leftmost);
    }
  }

  void read_leaf_item(const Item& item) {
    const std::uint32_t flags = item.number(0, 2), size = item.number(2, 1);
    CHECK((flags & 0x1fff) + 3 == item.bytes.size());
    const bool first = (flags & 0x2000) != 0;
    const std::uint32_t piece = first ? 1 : item.number(3 + size, 2);
    last_key_ = item.bytes.substr(3, size);
    const std::string_view tag = item.bytes.substr(3 + size + (first ? 0 : 2));
    if (first) {
      CHECK(complete_);
      CHECK((entries_.empty() || entries_.back().first < last_key_));
      entries_.emplace_back(last_key_, tag);
    } else {
      CHECK(piece == last_piece_ + 1);
      REQUIRE(entries_.back().first == last_key_);
      entries_.back().second += tag;
    }
    last_piece_ = piece;
    complete_ = (flags & 0x4000) != 0;
  }

  std::string_view blocks_;
  glass::TableRoot root_;
  std::uint32_t first_block_;
  std::uint32_t seen_ = 0, last_leaf_ = 0, last_piece_ = 0;
  std::string last_key_;
  bool complete_ = true;
  Entries entries_;
};

}  // namespace dateline::test
