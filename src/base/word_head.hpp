// SPDX-License-Identifier: GPL-2.0-or-later
// The first eight bytes of a word as one number, to compare, hash and judge them at once.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline {

inline constexpr std::size_t head_size = 8;

inline std::uint32_t load32(const char* at) {
  std::uint32_t value = 0;
  std::memcpy(&value, at, sizeof value);
  if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap32(value);
  return value;
}

inline std::uint64_t load64(const char* at) {
  std::uint64_t value = 0;
  std::memcpy(&value, at, sizeof value);
  if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap64(value);
  return value;
}

inline void store64(char* at, std::uint64_t value) {
  if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap64(value);
  std::memcpy(at, &value, sizeof value);
}

/// The first 8 bytes of a word, the first in the lowest place, filled up with zeros. Reads nothing
/// behind the word.
inline std::uint64_t word_head(std::string_view word) {
  const std::size_t size = word.size();
  if (size >= head_size) return load64(word.data());
  if (size >= 4)
    return load32(word.data()) | std::uint64_t{load32(word.data() + size - 4)} << (8 * (size - 4));
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < size; ++i)
    head |= std::uint64_t{static_cast<unsigned char>(word[i])} << (8 * i);
  return head;
}

/// The head of a word's first `size` bytes, at least one, where more stand behind them.
inline std::uint64_t cut_head(std::uint64_t head, std::size_t size) {
  return size < head_size ? head & ((std::uint64_t{1} << (8 * size)) - 1) : head;
}

/// A hash whose low bits are good; `head` is the word's.
inline std::uint32_t word_hash(std::uint64_t head, std::string_view word) {
  constexpr std::uint64_t factor = 0x9e3779b97f4a7c15;
  std::uint64_t hash = head * factor;
  for (std::size_t at = head_size; at < word.size(); at += head_size) {
    const std::size_t left = word.size() - at;
    const std::uint64_t block = left >= head_size ? load64(word.data() + at)
                                                  : load64(word.data() + word.size() - head_size) >>
                                                        (8 * (head_size - left));
    hash = (hash ^ hash >> 29 ^ block) * factor;
  }
  return static_cast<std::uint32_t>(hash >> 32);
}

/// What looking a word up takes of it.
struct WordProbe {
  WordProbe() = default;
  WordProbe(std::uint64_t of_head, std::uint32_t of_hash) : head(of_head), hash(of_hash) {}
  explicit WordProbe(std::string_view word) : head(word_head(word)), hash(word_hash(head, word)) {}
  std::uint64_t head = 0;
  std::uint32_t hash = 0;
};

/// For the standard library's tables of words.
struct WordHash {
  std::size_t operator()(std::string_view word) const { return word_hash(word_head(word), word); }
};

/// Eight bytes judged as ASCII, all at once.
class AsciiBlock {
 public:
  explicit AsciiBlock(std::uint64_t bytes) : bytes_(bytes) {}

  /// How many of the bytes, from the first on, are letters and digits.
  [[nodiscard]] std::size_t word_size() const {
    const std::uint64_t low = bytes_ & ~tops, small = low | all(0x20);
    const std::uint64_t words = between(small, 'a', 'z') | between(low, '0', '9');
    const std::uint64_t others = (~words | bytes_) & tops;
    return static_cast<std::size_t>(std::countr_zero(others)) / 8;
  }
  /// Whether a capital is among the first `size` bytes, all of which are letters and digits.
  [[nodiscard]] bool has_capital(std::size_t size) const {
    return size > 0 && (bytes_ ^ small()) << (8 * (head_size - size)) != 0;
  }
  /// The bytes with capitals made small; of what is neither letter nor digit it makes anything.
  [[nodiscard]] std::uint64_t small() const { return bytes_ | all(0x20); }

 private:
  static constexpr std::uint64_t all(std::uint8_t byte) { return byte * 0x0101010101010101; }
  static constexpr std::uint64_t tops = 0x8080808080808080;
  /// Sets the top bit of each byte from `first` to `last`; no byte has it before.
  static constexpr std::uint64_t between(std::uint64_t bytes, char first, char last) {
    const auto up_to = [](int c) { return all(static_cast<std::uint8_t>(0x80 - c)); };
    return (bytes + up_to(first)) ^ (bytes + up_to(last + 1));
  }

  std::uint64_t bytes_;
};

}  // namespace dateline
