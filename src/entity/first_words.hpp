// SPDX-License-Identifier: GPL-2.0-or-later
// The words that an article's names begin with, to tell quickly where none can stand.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>

namespace dateline::entity {

class FirstWords {
 public:
  /// `form_hash`: of a name's first word, see form_hash() and ZoneText::form_hash().
  void add(std::uint64_t form_hash) { bits_.set(place_of(form_hash)); }
  /// False only if no name begins with the word.
  [[nodiscard]] bool may_have(std::uint64_t form_hash) const { return bits_[place_of(form_hash)]; }

 private:
  static constexpr unsigned kBits = 10;
  static std::size_t place_of(std::uint64_t form_hash) { return form_hash >> (64 - kBits); }
  std::bitset<std::size_t{1} << kBits> bits_;
};

}  // namespace dateline::entity
