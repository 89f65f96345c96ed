// SPDX-License-Identifier: GPL-2.0-or-later
// Strings by number, in blocks: those that are asked for together lie together.
#pragma once

#include "store/table.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// Adds them to a table, as StringBlocks::sections sections, while it gets them. Throws Error{io}.
class StringBlocksWriter {
 public:
  /// Begins a section of the table, which must outlive it; nobody else may add to that before
  /// finish().
  explicit StringBlocksWriter(TableFileWriter& table);
  void add(std::string_view string);
  void finish();

 private:
  TableFileWriter& table_;
  std::string bytes_;          ///< that the table has not got yet
  std::uint64_t written_ = 0;  ///< how many it has
  std::vector<std::uint32_t> starts_;
  std::uint64_t count_ = 0;
};

/// Reads them. Const members may be called from several threads. What is damaged throws
/// Error{index_corrupt}.
class StringBlocks {
 public:
  /// The blocks, and where they begin.
  static constexpr std::size_t sections = 2;

  /// The sections of `file` from `first` on. The file must stay where it is.
  StringBlocks(const TableFile& file, std::size_t first) : file_(file), first_(first) {}

  /// As long as the file. There must be such a string.
  [[nodiscard]] std::string_view at(std::uint32_t number) const;
  /// The same for who looks at it once: in the file or in `room`, see MappedFile::read().
  [[nodiscard]] std::string_view at(std::uint32_t number, std::string& room) const;
  /// Several, in the order asked for, read together.
  [[nodiscard]] std::vector<std::string> at(std::span<const std::uint32_t> numbers) const;
  /// Has the system read where the blocks begin, which at() looks at first, if that isn't much.
  void fetch_starts() const noexcept;
  /// Has it read so many bytes of the first blocks too.
  void fetch_first(std::size_t bytes) const noexcept;

 private:
  /// Blocks beside each other, the end excluded.
  struct Run {
    std::uint32_t begin = 0, end = 0;
    std::string_view bytes;
  };
  [[nodiscard]] std::string_view bytes(std::uint32_t begin, std::uint32_t end) const;
  /// The blocks of strings whose numbers ascend.
  [[nodiscard]] std::vector<Run> runs(std::span<const std::uint32_t> numbers) const;
  /// Has the system read them.
  void fetch(const std::vector<Run>& runs) const noexcept;
  /// Finds the bytes of runs that ascend.
  void locate(std::span<Run> runs) const;
  [[nodiscard]] std::string_view pick(std::string_view block, std::uint32_t number) const;

  const TableFile& file_;
  std::size_t first_;
};

}  // namespace dateline::store
