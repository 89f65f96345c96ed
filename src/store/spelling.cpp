// SPDX-License-Identifier: GPL-2.0-or-later
// Guesses, and the bytes of what they miss.
#include "store/spelling.hpp"

#include <algorithm>
#include <limits>

namespace dateline::store {
namespace {

constexpr std::uint64_t nibble_escape = 15;

std::uint32_t packed(const Mark& mark) { return mark.gap * mark_forms + mark.form; }

bool has_gap(const Mark& mark) { return mark.gap == 1; }
bool has_base(const Mark& mark) { return mark.form > 2 * text::casings; }

}  // namespace

void MarkWriter::unusual(const Mark& mark, std::string_view gap, std::string_view base) {
  const auto found = std::find(commonest_.begin(), commonest_.end(), packed(mark));
  const auto place = static_cast<std::uint64_t>(found - commonest_.begin());
  const std::uint64_t count = std::min(count_, nibble_escape);
  const std::uint64_t low = found == commonest_.end() ? nibble_escape : place;
  out_ += static_cast<char>(count << 4 | low);
  if (count == nibble_escape) put_varint(out_, count_ - nibble_escape);
  if (low == nibble_escape) put_varint(out_, packed(mark));
  if (has_gap(mark)) put_string(out_, gap);
  if (has_base(mark)) put_string(out_, base);
  count_ = 0;
}

void MarkReader::fetch() {
  unusual_ = {};
  if (in_.at_end()) {
    // Whatever words are left are as usual.
    count_ = std::numeric_limits<std::uint64_t>::max();
    return;
  }
  const std::string_view byte = in_.bytes(1);
  const auto halves = static_cast<unsigned char>(byte.empty() ? 0 : byte.front());
  count_ = halves >> 4;
  if (count_ == nibble_escape) count_ += in_.number();
  const std::size_t low = halves & nibble_escape;
  const std::uint64_t number = low < commonest_.size() ? commonest_[low] : in_.number();
  unusual_.mark = {static_cast<std::uint32_t>(number / mark_forms),
                   static_cast<std::uint32_t>(number % mark_forms)};
  if (has_gap(unusual_.mark)) unusual_.gap = in_.string();
  if (has_base(unusual_.mark)) unusual_.base = in_.string();
}

}  // namespace dateline::store
