// SPDX-License-Identifier: GPL-2.0-or-later
// Places items and writes the block's header.
#include "glass/block.hpp"

#include "glass/pack.hpp"

#include <algorithm>
#include <cassert>

namespace dateline::glass {

char* Block::place(std::size_t size) {
  assert(size <= room());
  items_ -= size;
  store_be16(&bytes_[directory_end_], static_cast<std::uint32_t>(items_));
  directory_end_ += directory_entry_size;
  return &bytes_[items_];
}

std::string_view Block::seal(unsigned level) {
  const auto gap = static_cast<std::uint32_t>(items_ - directory_end_);
  store_be32(bytes_.data(), revision);
  bytes_[4] = static_cast<char>(level);
  // The largest run of free bytes and all free bytes: the same, since nothing is ever deleted.
  store_be16(&bytes_[5], gap);
  store_be16(&bytes_[7], gap);
  store_be16(&bytes_[9], static_cast<std::uint32_t>(directory_end_));
  // What an earlier block left there would make equal tables differ.
  std::fill_n(bytes_.begin() + static_cast<std::ptrdiff_t>(directory_end_), gap, '\0');
  return bytes_;
}

void Block::clear() noexcept {
  directory_end_ = block_header_size;
  items_ = block_size;
}

}  // namespace dateline::glass
