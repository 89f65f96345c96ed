// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers of one width in a row, so that any of them is one load away.
#pragma once

#include "store/table.hpp"

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// Writes what PackedNumbers reads: a base and the bytes a number takes (64 bits each), then what
/// each number exceeds the base by, 0 for the number 0. If all are equal they take no bytes and are
/// the base. Every number is first noted, to choose base and width, and then put.
class NumberPacking {
 public:
  void note(std::uint64_t number) {
    if (number > 0 && number < least_) least_ = number;
    if (number > most_) most_ = number;
    zero_ = zero_ || number == 0;
  }
  /// What stands before and behind the numbers.
  [[nodiscard]] std::string head();
  [[nodiscard]] static std::string tail();
  void put(std::string& bytes, std::uint64_t number) const {
    if (number > 0) number -= base_;
    bytes.append(reinterpret_cast<const char*>(&number), width_);
  }

 private:
  std::uint64_t least_ = ~std::uint64_t{0}, most_ = 0;
  bool zero_ = false;
  std::uint64_t base_ = 0, width_ = 0;
};

/// A section of such numbers, all of which `packing` has noted. visit(take) calls take(number) for
/// each.
template <typename Visit>
void write_packed(TableFileWriter& table, NumberPacking& packing, Visit&& visit) {
  constexpr std::size_t enough = std::size_t{1} << 12;
  std::string bytes = packing.head();
  table.section(std::string_view());
  visit([&](std::uint64_t number) {
    packing.put(bytes, number);
    if (bytes.size() < enough) return;
    table.append(bytes);
    bytes.clear();
  });
  table.append(bytes + packing.tail());
}

/// The same without noting them first; visit() is called twice.
template <typename Visit>
void write_packed(TableFileWriter& table, Visit&& visit) {
  NumberPacking packing;
  visit([&](std::uint64_t number) { packing.note(number); });
  write_packed(table, packing, visit);
}

/// The same of numbers in a row.
inline void write_all_packed(TableFileWriter& table, const std::vector<std::uint32_t>& numbers) {
  write_packed(table, [&](const auto& take) {
    for (const std::uint32_t number : numbers) take(number);
  });
}

/// Such a section. Const members may be called from several threads.
class PackedNumbers {
 public:
  PackedNumbers() = default;
  /// Whether the section holds `count` numbers; if not, there are none to read. The file must stay
  /// where it is.
  bool open(const TableFile& file, std::size_t section, std::uint64_t count);

  /// 0 from `count` on.
  [[nodiscard]] std::uint64_t operator[](std::uint64_t i) const {
    if (i >= count_) return 0;
    return width_ == 0 ? base_ : number(bytes_ + i * width_);
  }
  /// The numbers from `begin` to `end`, which is excluded and at most size(), where few are asked
  /// for; see MappedFile::read(). Throws Error{io}.
  [[nodiscard]] std::vector<std::uint64_t> read(std::uint64_t begin, std::uint64_t end) const;
  [[nodiscard]] std::uint64_t read(std::uint64_t i) const;
  [[nodiscard]] std::uint64_t size() const noexcept { return count_; }
  /// Where some of them lie, the end excluded, which is at most size().
  [[nodiscard]] std::string_view bytes(std::uint64_t begin, std::uint64_t end) const {
    return {bytes_ + begin * width_, (end - begin) * width_};
  }

 private:
  /// The one that begins there.
  [[nodiscard]] std::uint64_t number(const char* at) const {
    std::uint64_t number = 0;
    std::memcpy(&number, at, sizeof number);  // the padding allows it
    number &= mask_;
    return number == 0 ? 0 : base_ + number;
  }
  const TableFile* file_ = nullptr;
  const char* bytes_ = nullptr;
  std::uint64_t base_ = 0, width_ = 0, mask_ = 0, count_ = 0;
};

}  // namespace dateline::store
