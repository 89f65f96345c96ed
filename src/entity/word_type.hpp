// SPDX-License-Identifier: GPL-2.0-or-later
// What the recogniser distinguishes of a word: its folded form and how its letters are written.
#pragma once

#include "base/word_head.hpp"
#include "entity/zone_text.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace dateline::entity {

/// How a word's letters are written, as far as the recogniser minds.
enum class WordCase : std::uint8_t {
  small,
  capital,  ///< "Bank"
  mixed,    ///< "McDonald", "eBay"
  upper,    ///< "BANK", "U.S."
  initial,  ///< "J."
  digits,   ///< begins with a digit; all such words of one length are alike
  caseless
};

/// Mixes 64 bits so that each depends on all.
inline std::uint64_t mixed_bits(std::uint64_t bits) {
  bits = (bits ^ bits >> 32) * 0xd6e8feb86659fd93;
  bits = (bits ^ bits >> 32) * 0xd6e8feb86659fd93;
  return bits ^ bits >> 32;
}

/// A hash of both.
inline std::uint64_t combined(std::uint64_t a, std::uint64_t b) {
  return mixed_bits(a * 0x9e3779b97f4a7c15 + b + 0x7f4a7c15);
}

/// The case of a word as it's written.
inline WordCase word_case(const Word& word) {
  constexpr std::array cases{WordCase::small,   WordCase::capital, WordCase::upper,
                             WordCase::initial, WordCase::digits,  WordCase::caseless,
                             WordCase::small};
  const bool is_mixed = word.mixed && word.letters == Letters::capital;
  return is_mixed ? WordCase::mixed : cases[static_cast<std::size_t>(word.letters)];
}

/// Of a folded form in some case: "Bank" is another type than "bank".
inline std::uint64_t type_hash(std::uint64_t form, WordCase how) {
  // Names like "McDonald" are few; they go with "Bank".
  return combined(form, how == WordCase::mixed ? 1 : static_cast<std::uint64_t>(how));
}

}  // namespace dateline::entity
