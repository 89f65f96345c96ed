// SPDX-License-Identifier: GPL-2.0-or-later
// How a token stream spells word numbers: short codes for small numbers, and code boundaries that
// can be found from any byte.
//
//   number                bytes
//   0 .. 126              one, 0x01 .. 0x7f
//   127 .. 32,638         two: 0x80 .. 0xfe, then any
//   .. 8,323,198          four: 0xff, below 0xff; 0x80 .. 0xfe, any
//   .. 1,065,353,342      six: 0xff, 0xff; 0x80 .. 0xfe, any; 0x80 .. 0xfe, any
//
// 0x00 separates the parts of an article. Codes of more than one byte are made of pairs whose first
// byte has its top bit set. So in a run of bytes with the top bit set, pairs begin at even
// distances from the run's beginning, whatever their second bytes are.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::store {

inline constexpr unsigned char part_end_code = 0;
/// No word's number.
inline constexpr std::uint32_t no_word = ~std::uint32_t{0};
inline constexpr std::uint32_t short_codes = 127, pair_codes = 127u << 8,
                               quad_codes = 255 * pair_codes;
inline constexpr std::size_t longest_code = 6;
inline constexpr std::uint32_t most_words =
    short_codes + pair_codes + quad_codes + pair_codes * pair_codes;

/// A code, in as many bytes as are copied at once.
struct WordCode {
  std::array<char, 8> bytes{};
  std::uint32_t size = 0;
  [[nodiscard]] std::string_view text() const { return {bytes.data(), size}; }
};

/// The code of a number below most_words.
WordCode word_code(std::uint32_t number);

/// Whether a code that begins so has one byte.
inline bool is_short_code(char first) { return static_cast<unsigned char>(first) < 0x80; }

/// The size of a code that begins with these two bytes; `second` is anything if there is none.
inline std::size_t word_code_size(unsigned char first, unsigned char second) {
  if (first < 0x80) return 1;
  if (first < 0xff) return 2;
  return second < 0xff ? 4 : 6;
}

/// Reads a stream code by code. Damage can't make it leave the stream: a code that is cut off reads
/// as no_word and ends it.
class WordCodeReader {
 public:
  explicit WordCodeReader(std::string_view stream)
      : at_(stream.data()), end_(at_ + stream.size()) {}
  [[nodiscard]] bool at_end() const noexcept { return at_ == end_; }
  [[nodiscard]] const char* position() const noexcept { return at_; }
  /// The next word's number, or no_word for the end of a part. Not at the end.
  std::uint32_t next() {
    const unsigned first = byte(0);
    if (first < 0x80) {
      ++at_;
      return first - 1;  // the end of a part becomes no_word
    }
    if (first < 0xff && end_ - at_ >= 2) {
      const std::uint32_t number = short_codes + ((first & 0x7fu) << 8 | byte(1));
      at_ += 2;
      return number;
    }
    return next_long();
  }

 private:
  [[nodiscard]] unsigned byte(std::size_t i) const { return static_cast<unsigned char>(at_[i]); }
  std::uint32_t next_long();
  const char* at_;
  const char* end_;
};

/// Whether a code, or the end of a part, begins at `at` and not within another code. `at` lies
/// inside the stream or at its end.
bool is_word_code_start(std::string_view stream, std::size_t at);

/// Where the code begins that ends with the pair of bytes at `pair`; nothing if none does.
std::optional<std::size_t> code_with_last_pair(std::string_view stream, std::size_t pair);

/// Where the code before `at` begins; `at` is the start of a code and not the stream's beginning.
std::size_t previous_word_code(std::string_view stream, std::size_t at);

}  // namespace dateline::store
