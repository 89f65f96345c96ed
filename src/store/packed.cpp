// SPDX-License-Identifier: GPL-2.0-or-later
// Chooses base and width.
#include "store/packed.hpp"

#include <vector>

namespace dateline::store {
namespace {

constexpr std::uint64_t head_size = 16;
/// After the last number, so that it can be loaded as eight bytes.
constexpr std::uint64_t padding = 8;

}  // namespace

std::string NumberPacking::head() {
  const bool all_equal = most_ == 0 || (!zero_ && least_ == most_);
  base_ = all_equal ? most_ : least_ - 1;
  width_ = 0;
  if (!all_equal)
    for (std::uint64_t left = most_ - base_; left > 0; left >>= 8) ++width_;
  return std::string(bytes_of(std::vector{base_, width_}));
}

std::string NumberPacking::tail() { return std::string(padding, '\0'); }

bool PackedNumbers::open(const TableFile& file, std::size_t section, std::uint64_t count) {
  *this = {};
  const std::string_view bytes = file.section(section);
  if (bytes.size() < head_size + padding) return false;
  const auto [base, width] = file.read_some<std::uint64_t, 2>(section, 0);
  const std::uint64_t room = bytes.size() - head_size - padding;
  if (width > 8 || (width == 0 ? room != 0 : room % width != 0 || room / width != count))
    return false;
  file_ = &file;
  bytes_ = bytes.data() + head_size;
  base_ = base;
  width_ = width;
  mask_ = width == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << 8 * width) - 1;
  count_ = count;
  return true;
}

std::uint64_t PackedNumbers::read(std::uint64_t i) const {
  if (i >= count_ || width_ == 0) return (*this)[i];
  std::string room;
  return number(file_->read({bytes(i, i + 1).data(), width_ + padding}, room).data());
}

std::vector<std::uint64_t> PackedNumbers::read(std::uint64_t begin, std::uint64_t end) const {
  if (width_ == 0) return std::vector<std::uint64_t>(end - begin, base_);
  std::string room;
  const std::string_view some = bytes(begin, end);
  const char* at = file_->read({some.data(), some.size() + padding}, room).data();
  std::vector<std::uint64_t> numbers(end - begin);
  for (std::uint64_t& wanted : numbers) {
    wanted = number(at);
    at += width_;
  }
  return numbers;
}

}  // namespace dateline::store
