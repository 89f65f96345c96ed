// SPDX-License-Identifier: GPL-2.0-or-later
// Value streams under construction: for each slot, the values of the documents that have one.
#pragma once

#include "glass/table.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::glass {

/// An entry of a table.
struct TableEntry {
  std::string key, tag;
};

/// Cuts the streams into chunks as documents come. One thread at a time.
class ValueStreams {
 public:
  /// Documents ascend from 1; a slot has one value a document. An empty value is none.
  void add(std::uint32_t slot, std::uint32_t document, std::string_view value);

  /// Estimated bytes of the chunks that wait to be taken.
  [[nodiscard]] std::uint64_t memory() const noexcept { return memory_; }
  /// The chunks completed since the last call, keys ascending.
  std::vector<TableEntry> take_chunks();
  /// Completes the chunks that are still growing. No document may follow.
  void finish();

  /// One entry a slot, keys ascending.
  [[nodiscard]] std::vector<TableEntry> statistics() const;

 private:
  struct Stream {
    std::uint32_t frequency = 0;
    std::string lowest, highest;
    std::string chunk;
    std::uint32_t first_document = 0, last_document = 0;  ///< of the chunk
  };
  void complete(std::uint32_t slot, Stream& stream);

  std::map<std::uint32_t, Stream> streams_;
  std::vector<TableEntry> chunks_;
  std::uint64_t memory_ = 0;
};

}  // namespace dateline::glass
