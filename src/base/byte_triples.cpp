// SPDX-License-Identifier: GPL-2.0-or-later
// In blocks: the halves of each byte are looked up in tables of sixteen groups, which a processor
// does for 32 bytes at once. What both halves' groups share, and those of the bytes behind, may be
// a triple.
#include "base/byte_triples.hpp"

#include <algorithm>
#include <bitset>
#include <utility>

#if defined(__x86_64__)
#include <immintrin.h>
#define DATELINE_WIDE_BLOCKS [[gnu::target("avx2")]]
#endif

namespace dateline {
namespace {

/// Places of one answer.
constexpr std::size_t block = 64;

}  // namespace

bool ByteTriples::can_be_wide() {
#if defined(__x86_64__)
  static const bool can = __builtin_cpu_supports("avx2") != 0;
  return can;
#else
  return false;
#endif
}

struct ByteTriples::Group {
  std::array<std::bitset<256>, 3> bytes;

  explicit Group(const ByteTriple& triple) {
    for (std::size_t place = 0; place < bytes.size(); ++place) {
      if (triple[place].empty()) bytes[place].set();
      for (const char byte : triple[place]) bytes[place].set(static_cast<unsigned char>(byte));
    }
  }
  Group& operator|=(const Group& other) {
    for (std::size_t place = 0; place < bytes.size(); ++place) bytes[place] |= other.bytes[place];
    return *this;
  }
  [[nodiscard]] double density() const {
    double share = 1000;
    for (const auto& some : bytes) share *= static_cast<double>(some.count()) / 256;
    return share;
  }
};

/// As few as there may be, put together from those beside each other in their order.
std::vector<ByteTriples::Group> ByteTriples::make_groups(std::vector<ByteTriple> triples) {
  std::sort(triples.begin(), triples.end());
  std::vector<Group> groups(triples.begin(), triples.end());
  // What it costs to put a group and the next together.
  std::vector<double> costs;
  const auto cost = [&](std::size_t i) {
    Group both = groups[i];
    both |= groups[i + 1];
    return both.density() - groups[i].density() - groups[i + 1].density();
  };
  for (std::size_t i = 0; i + 1 < groups.size(); ++i) costs.push_back(cost(i));
  while (groups.size() > group_count) {
    const auto least = std::min_element(costs.begin(), costs.end()) - costs.begin();
    const auto i = static_cast<std::size_t>(least);
    groups[i] |= groups[i + 1];
    groups.erase(groups.begin() + least + 1);
    costs.erase(costs.begin() + least);
    if (i > 0) costs[i - 1] = cost(i - 1);
    if (i < costs.size()) costs[i] = cost(i);
  }
  return groups;
}

ByteTriples::ByteTriples(std::vector<ByteTriple> triples, bool wide) : wide_(wide) {
  unsigned bit = 1;
  for (const Group& group : make_groups(std::move(triples))) {
    for (std::size_t place = 0; place < groups_.size(); ++place)
      for (std::size_t byte = 0; byte < 256; ++byte) {
        const auto here = static_cast<std::uint8_t>(group.bytes[place][byte] ? bit : 0);
        groups_[place][byte] |= here;
        low_[place][byte % 16] |= here;
        high_[place][byte / 16] |= here;
      }
    third_matters_ = third_matters_ || !group.bytes[2].all();
    density_ += group.density();
    bit *= 2;
  }
}

ByteTriples::Places ByteTriples::find(std::string_view bytes, std::size_t from) const {
  while (from < bytes.size()) {
    const Places places = wide_ && bytes.size() >= block + 2 && bytes.size() - from > 2
                              ? find_wide(bytes, from)
                              : find_one_by_one(bytes, from);
    if (places.bits != 0) return places;
    from = places.end;
  }
  return {};
}

/// The next block's places.
ByteTriples::Places ByteTriples::find_one_by_one(std::string_view bytes, std::size_t from) const {
  Places places{from, std::min(from + block, bytes.size()), 0};
  for (std::size_t at = from; at < places.end; ++at)
    if (is_at(bytes, at)) places.bits |= std::uint64_t{1} << (at - from);
  return places;
}

#if defined(__x86_64__)

namespace {

DATELINE_WIDE_BLOCKS inline __m256i load_block(const char* from) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}

/// The entries of a table of 16 that a block of numbers below 16 asks for.
DATELINE_WIDE_BLOCKS inline __m256i look_up(const std::array<std::uint8_t, 16>& table,
                                            __m256i numbers) {
  const __m128i once = _mm_loadu_si128(reinterpret_cast<const __m128i*>(table.data()));
  return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(once), numbers);
}

}  // namespace

/// A bit for each place of a block, behind which two bytes more can be read.
template <std::size_t Bytes>
DATELINE_WIDE_BLOCKS inline std::uint64_t ByteTriples::look_at_block(const char* at) const {
  const __m256i half = _mm256_set1_epi8(15);
  std::uint64_t bits = 0;
  for (std::size_t part = 0; part < block; part += sizeof half) {
    __m256i groups = _mm256_set1_epi8(-1);
    for (std::size_t place = 0; place < Bytes; ++place) {
      const __m256i here = load_block(at + part + place);
      const __m256i low = _mm256_and_si256(here, half);
      const __m256i high = _mm256_and_si256(_mm256_srli_epi16(here, 4), half);
      groups = _mm256_and_si256(
          groups, _mm256_and_si256(look_up(low_[place], low), look_up(high_[place], high)));
    }
    const __m256i none = _mm256_cmpeq_epi8(groups, _mm256_setzero_si256());
    bits |= std::uint64_t{~static_cast<std::uint32_t>(_mm256_movemask_epi8(none))} << part;
  }
  return bits;
}

template <std::size_t Bytes>
DATELINE_WIDE_BLOCKS inline ByteTriples::Places ByteTriples::find_blocks(std::string_view bytes,
                                                                         std::size_t from) const {
  for (; from + block + 2 <= bytes.size(); from += block)
    if (const std::uint64_t bits = look_at_block<Bytes>(bytes.data() + from); bits != 0)
      return {from, from + block, bits};
  // The last whole block holds places that were looked at before.
  const std::size_t last = bytes.size() - block - 2, end = last + block;
  if (from >= end) return {from, from, 0};
  return {from, end, look_at_block<Bytes>(bytes.data() + last) >> (from - last)};
}

DATELINE_WIDE_BLOCKS ByteTriples::Places ByteTriples::find_wide(std::string_view bytes,
                                                                std::size_t from) const {
  return third_matters_ ? find_blocks<3>(bytes, from) : find_blocks<2>(bytes, from);
}

#else

ByteTriples::Places ByteTriples::find_wide(std::string_view bytes, std::size_t from) const {
  return find_one_by_one(bytes, from);
}

#endif

}  // namespace dateline
