// SPDX-License-Identifier: GPL-2.0-or-later
// Codes out of numbers, and boundaries by the parity of runs.
#include "store/word_code.hpp"

namespace dateline::store {
namespace {

constexpr std::uint32_t first_pair = short_codes, first_quad = first_pair + pair_codes,
                        first_six = first_quad + quad_codes;

bool is_high(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

/// Bytes with the top bit set that stand directly before `at`.
std::size_t run_before(std::string_view stream, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && is_high(stream[begin - 1])) --begin;
  return at - begin;
}

bool is_pair_boundary(std::string_view stream, std::size_t at) {
  return run_before(stream, at) % 2 == 0;
}

/// Whether a pair begins two bytes before `at`, itself a pair boundary.
bool pair_before(std::string_view stream, std::size_t at) {
  return at >= 2 && is_high(stream[at - 2]) && is_pair_boundary(stream, at - 2);
}

/// How many pairs stand in the same code before the one at `at`, a pair boundary.
std::size_t pairs_before(std::string_view stream, std::size_t at) {
  const auto is_escape = [&](std::size_t i) { return stream[i] == '\xff'; };
  // Most codes need no look at what stands before them.
  const bool second = at >= 2 && is_escape(at - 2);
  const bool third = at >= 4 && is_escape(at - 4) && is_escape(at - 3);
  if ((!second && !third) || !pair_before(stream, at)) return 0;
  if (third && pair_before(stream, at - 2)) return 2;
  return second ? 1 : 0;
}

}  // namespace

WordCode word_code(std::uint32_t number) {
  WordCode code;
  const auto add = [&](std::uint32_t byte) { code.bytes[code.size++] = static_cast<char>(byte); };
  // Of values below pair_codes, so that no pair but the first of a long code begins with 0xff.
  const auto add_pair = [&](std::uint32_t value) {
    add(0x80 | value >> 8);
    add(value);
  };
  if (number < first_pair) {
    add(number + 1);
  } else if (number < first_quad) {
    add_pair(number - first_pair);
  } else if (number < first_six) {
    add(0xff);
    add((number - first_quad) / pair_codes);
    add_pair((number - first_quad) % pair_codes);
  } else {
    add(0xff);
    add(0xff);
    add_pair((number - first_six) / pair_codes);
    add_pair((number - first_six) % pair_codes);
  }
  return code;
}

std::uint32_t WordCodeReader::next_long() {
  const auto left = static_cast<std::size_t>(end_ - at_);
  const std::size_t size = left < 2 ? 2 : word_code_size(0xff, static_cast<unsigned char>(at_[1]));
  if (left < size) {
    at_ = end_;
    return no_word;
  }
  const auto pair = [&](std::size_t i) { return (byte(i) & 0x7fu) << 8 | byte(i + 1); };
  const std::uint32_t number = size == 4 ? first_quad + byte(1) * pair_codes + pair(2)
                                         : first_six + pair(2) * pair_codes + pair(4);
  at_ += size;
  return number;
}

bool is_word_code_start(std::string_view stream, std::size_t at) {
  return is_pair_boundary(stream, at) && pairs_before(stream, at) == 0;
}

std::optional<std::size_t> code_with_last_pair(std::string_view stream, std::size_t pair) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(stream[i]); };
  if (pair + 2 > stream.size() || !is_high(stream[pair]) || !is_pair_boundary(stream, pair))
    return {};
  const std::size_t begin = pair - 2 * pairs_before(stream, pair);
  if (begin + word_code_size(byte(begin), byte(begin + 1)) != pair + 2) return {};
  return begin;
}

std::size_t previous_word_code(std::string_view stream, std::size_t at) {
  if (!pair_before(stream, at)) return at - 1;
  // Of a longer code this was the last pair.
  const std::size_t pair = at - 2;
  return pair - 2 * pairs_before(stream, pair);
}

}  // namespace dateline::store
