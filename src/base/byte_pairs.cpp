// SPDX-License-Identifier: GPL-2.0-or-later
// Compares whole blocks of bytes, in the vector types that g++ and clang share: of 16 bytes, which
// every processor has, or of 32 where this one can.
#include "base/byte_pairs.hpp"

#include "base/word_head.hpp"

#include <cstdint>
#include <cstring>
#include <tuple>

#if defined(__x86_64__)
#define DATELINE_WIDE_BLOCKS [[gnu::target("avx2")]]
#else
#define DATELINE_WIDE_BLOCKS
#endif

namespace dateline {
namespace {

/// A bit for each byte of a word whose bytes are 0 or 0xff, the first byte's lowest.
std::uint32_t byte_bits(std::uint64_t word) {
  // The product brings the lowest bit of byte i to place 56 + i.
  return static_cast<std::uint32_t>((word & 0x0101010101010101u) * 0x0102040810204080u >> 56);
}

}  // namespace

bool BytePairs::can_be_wide() {
#if defined(__x86_64__)
  static const bool can = __builtin_cpu_supports("avx2") != 0;
  return can;
#else
  return false;
#endif
}

void BytePairs::add(const BytePair& pair) {
  pairs_.push_back(pair);
  Filled first, second;
  first.fill(pair.first);
  second.fill(pair.second.value_or('\0'));
  if (pair.second)
    filled_pairs_.push_back({first, second});
  else
    filled_singles_.push_back(first);
}

/// A bit for each place of a block, behind which a byte more can be read.
template <std::size_t Width>
[[gnu::always_inline]] inline std::uint32_t BytePairs::compare_block(const char* block) const {
  using Block [[gnu::vector_size(Width)]] = char;
  const auto load = [](Block& to, const char* from) { std::memcpy(&to, from, Width); };
  Block here, next, first, second, found{};
  load(here, block);
  load(next, block + 1);
  for (const auto& pair : filled_pairs_) {
    load(first, pair[0].data());
    load(second, pair[1].data());
    found |= (here == first) & (next == second);
  }
  for (const Filled& single : filled_singles_) {
    load(first, single.data());
    found |= here == first;
  }
  std::array<char, Width> equal;
  std::memcpy(equal.data(), &found, Width);
  std::array<std::uint64_t, Width / 8> words;
  std::uint64_t any = 0;
  for (std::size_t i = 0; i < words.size(); ++i) any |= words[i] = load64(equal.data() + 8 * i);
  if (any == 0) return 0;
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < words.size(); ++i) bits |= byte_bits(words[i]) << 8 * i;
  return bits;
}

template <std::size_t Width>
[[gnu::always_inline]] inline BytePairs::Places BytePairs::find_blocks(std::string_view bytes,
                                                                       std::size_t from) const {
  for (; from + Width + 1 <= bytes.size(); from += Width)
    if (const std::uint32_t bits = compare_block<Width>(bytes.data() + from); bits != 0)
      return {from, from + Width, bits};
  if (from >= bytes.size()) return {};
  std::array<char, Width + 1> rest{};
  const std::size_t left = bytes.size() - from;
  std::memcpy(rest.data(), bytes.data() + from, left);
  // What stands behind the end is no second byte.
  const std::uint32_t last = std::uint32_t{1} << (left - 1);
  std::uint32_t bits = compare_block<Width>(rest.data()) & (last | (last - 1));
  if ((bits & last) != 0 && !is_any_at(bytes, bytes.size() - 1)) bits &= ~last;
  return {from, bytes.size(), bits};
}

bool BytePairs::is_any_at(std::string_view bytes, std::size_t at) const {
  for (std::size_t pair = 0; pair < pairs_.size(); ++pair)
    if (is_at(pair, bytes, at)) return true;
  return false;
}

DATELINE_WIDE_BLOCKS BytePairs::Places BytePairs::find_wide_blocks(std::string_view bytes,
                                                                   std::size_t from) const {
  return find_blocks<32>(bytes, from);
}

BytePairs::Places BytePairs::find(std::string_view bytes, std::size_t from) const {
  static_assert(sizeof(Places::bits) * 8 == std::tuple_size_v<Filled>, "a bit for each byte");
  return wide_ ? find_wide_blocks(bytes, from) : find_blocks<16>(bytes, from);
}

}  // namespace dateline
