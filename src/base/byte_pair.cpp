// SPDX-License-Identifier: GPL-2.0-or-later
// Compares whole blocks of bytes, in the vector types that g++ and clang share.
#include "base/byte_pair.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace dateline {
namespace {

using Block = unsigned char __attribute__((vector_size(16)));
constexpr std::size_t block = sizeof(Block);
/// So many blocks are compared before anything is asked of the outcome.
constexpr std::size_t blocks_at_once = 4;

Block load(const char* bytes) {
  Block loaded;
  std::memcpy(&loaded, bytes, block);
  return loaded;
}

Block filled_with(char byte) { return Block{} + static_cast<unsigned char>(byte); }

/// All bits of a byte are set where the pair begins.
Block pair_begins(const char* bytes, Block first, Block second) {
  return reinterpret_cast<Block>((load(bytes) == first) & (load(bytes + 1) == second));
}

/// The first byte that is not zero; `block` if all are.
std::size_t first_set(Block found) {
  std::array<std::uint64_t, 2> halves{};
  std::memcpy(halves.data(), &found, block);
  if (halves[0] != 0) return static_cast<std::size_t>(std::countr_zero(halves[0])) / 8;
  return halves[1] == 0 ? block : 8 + static_cast<std::size_t>(std::countr_zero(halves[1])) / 8;
}

}  // namespace

static_assert(std::endian::native == std::endian::little, "first_set counts from the low end");

std::size_t find_byte_pair(std::string_view bytes, char first, char second, std::size_t from) {
  const char* const data = bytes.data();
  const Block firsts = filled_with(first), seconds = filled_with(second);
  // Blocks of second bytes lie one byte further on than blocks of first bytes.
  for (; from + blocks_at_once * block + 1 <= bytes.size(); from += blocks_at_once * block) {
    std::array<Block, blocks_at_once> found;
    for (std::size_t i = 0; i < blocks_at_once; ++i)
      found[i] = pair_begins(data + from + i * block, firsts, seconds);
    if (first_set(found[0] | found[1] | found[2] | found[3]) < block) break;
  }
  for (; from + block + 1 <= bytes.size(); from += block) {
    const std::size_t at = first_set(pair_begins(data + from, firsts, seconds));
    if (at < block) return from + at;
  }
  for (; from + 1 < bytes.size(); ++from)
    if (data[from] == first && data[from + 1] == second) return from;
  return std::string_view::npos;
}

}  // namespace dateline
