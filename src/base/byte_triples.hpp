// SPDX-License-Identifier: GPL-2.0-or-later
// Finds any of some triples of bytes, many places at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The bytes one of which stands in each of three places side by side; if there are none, any does.
using ByteTriple = std::array<std::string, 3>;

/// More than eight share groups, in which any byte of one triple goes with any of another. Const
/// members may be called from several threads.
class ByteTriples {
 public:
  /// Whether this processor looks at blocks of bytes at once.
  static bool can_be_wide();

  /// `wide`: in blocks; only where it can.
  explicit ByteTriples(std::vector<ByteTriple> triples, bool wide = can_be_wide());

  /// Places where triples may begin: bit i stands for the place `first + i`. All before `end` are
  /// there, and a few others. No bits: there are no more. Behind the last byte everything fits.
  struct Places {
    std::size_t first = 0, end = 0;
    std::uint64_t bits = 0;
  };
  /// Some of them from `from` on, where there are any.
  [[nodiscard]] Places find(std::string_view bytes, std::size_t from) const;
  /// Whether a triple of a group begins there.
  [[nodiscard]] bool is_at(std::string_view bytes, std::size_t at) const {
    unsigned groups = all_groups;
    for (std::size_t i = 0; i < groups_.size() && at + i < bytes.size(); ++i)
      groups &= groups_[i][static_cast<unsigned char>(bytes[at + i])];
    return groups != 0;
  }
  /// At how many of a thousand places random bytes fit.
  [[nodiscard]] double density() const noexcept { return density_; }

 private:
  static constexpr std::size_t group_count = 8;
  static constexpr unsigned all_groups = (1u << group_count) - 1;
  /// The groups that each half of a byte belongs to.
  using HalfByte = std::array<std::uint8_t, 16>;

  struct Group;
  static std::vector<Group> make_groups(std::vector<ByteTriple> triples);
  [[nodiscard]] Places find_one_by_one(std::string_view bytes, std::size_t from) const;
  [[nodiscard]] Places find_wide(std::string_view bytes, std::size_t from) const;
  template <std::size_t Bytes>
  [[nodiscard]] Places find_blocks(std::string_view bytes, std::size_t from) const;
  template <std::size_t Bytes>
  [[nodiscard]] std::uint64_t look_at_block(const char* block) const;

  bool wide_;
  bool third_matters_ = false;
  double density_ = 0;
  /// The groups that a byte belongs to, in each of the three places.
  std::array<std::array<std::uint8_t, 256>, 3> groups_{};
  std::array<HalfByte, 3> low_{}, high_{};
};

}  // namespace dateline
