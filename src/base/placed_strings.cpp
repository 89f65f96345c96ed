// SPDX-License-Identifier: GPL-2.0-or-later
// A place is the number of a block and where in it the string begins.
#include "base/placed_strings.hpp"

#include "base/varint.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace dateline {

std::uint32_t PlacedStrings::add(std::string_view text) {
  std::string size;
  put_varint(size, text.size());
  const std::size_t bytes = size.size() + text.size();
  if (bytes > left_) add_piece(bytes);
  const std::size_t place = blocks_.size() * block_size - left_;
  next_ = std::copy(text.begin(), text.end(), std::copy(size.begin(), size.end(), next_));
  left_ -= bytes;
  return static_cast<std::uint32_t>(place);
}

std::string_view PlacedStrings::at(std::uint32_t place) const {
  return VarintReader(blocks_[place >> block_bits].substr(place % block_size)).string();
}

void PlacedStrings::add_piece(std::size_t bytes) {
  const std::size_t whole = (bytes + block_size - 1) & ~(block_size - 1);
  if (blocks_.size() * block_size + whole > std::uint64_t{1} << 32)
    throw std::length_error("more than 4 GB of strings");
  pieces_.push_back(std::make_unique_for_overwrite<char[]>(whole));
  next_ = pieces_.back().get();
  left_ = whole;
  const std::string_view piece(next_, whole);
  for (std::size_t at = 0; at < whole; at += block_size) blocks_.push_back(piece.substr(at));
}

}  // namespace dateline
