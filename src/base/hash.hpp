// SPDX-License-Identifier: GPL-2.0-or-later
// Content hashes and checksums: XXH3, as the xxHash library defines it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// XXH3, 64 bits, seed 0. Not for secrets.
std::uint64_t hash64(std::string_view bytes);

/// XXH3, 64 bits, of bytes that come in pieces.
class Hasher {
 public:
  Hasher();
  ~Hasher();
  Hasher(const Hasher&) = delete;
  Hasher& operator=(const Hasher&) = delete;
  void add(std::string_view bytes);
  [[nodiscard]] std::uint64_t value() const;

 private:
  void* state_;
};

/// Sixteen lower-case hexadecimal digits.
std::string to_hex(std::uint64_t value);

}  // namespace dateline
