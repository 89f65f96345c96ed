// SPDX-License-Identifier: GPL-2.0-or-later
// Chooses base and width.
#include "store/packed.hpp"

#include <algorithm>

namespace dateline::store {
namespace {

constexpr std::uint64_t head_size = 16;
/// After the last number, so that it can be loaded as eight bytes.
constexpr std::uint64_t padding = 8;

void append(std::string& bytes, std::uint64_t number, std::uint64_t width) {
  bytes.append(reinterpret_cast<const char*>(&number), width);
}

}  // namespace

std::string pack_numbers(std::span<const std::uint64_t> numbers) {
  std::uint64_t least = ~std::uint64_t{0}, most = 0;
  for (const std::uint64_t number : numbers) {
    if (number > 0) least = std::min(least, number);
    most = std::max(most, number);
  }
  const bool all_equal =
      std::all_of(numbers.begin(), numbers.end(), [&](auto number) { return number == most; });
  const std::uint64_t base = all_equal ? most : least - 1;
  std::uint64_t width = 0;
  if (!all_equal)
    for (std::uint64_t left = most - base; left > 0; left >>= 8) ++width;
  std::string bytes;
  append(bytes, base, 8);
  append(bytes, width, 8);
  for (const std::uint64_t number : numbers) append(bytes, number == 0 ? 0 : number - base, width);
  bytes.append(padding, '\0');
  return bytes;
}

bool PackedNumbers::open(std::string_view bytes, std::uint64_t count) {
  *this = {};
  if (bytes.size() < head_size + padding) return false;
  std::uint64_t width = 0;
  std::memcpy(&base_, bytes.data(), sizeof base_);
  std::memcpy(&width, bytes.data() + sizeof base_, sizeof width);
  const std::uint64_t room = bytes.size() - head_size - padding;
  if (width > 8 || (width == 0 ? room != 0 : room % width != 0 || room / width != count))
    return false;
  bytes_ = bytes.data() + head_size;
  width_ = width;
  mask_ = width == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << 8 * width) - 1;
  count_ = count;
  return true;
}

}  // namespace dateline::store
