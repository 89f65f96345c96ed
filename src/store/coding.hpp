// SPDX-License-Identifier: GPL-2.0-or-later
// zstd for the files of an index, with or without a trained dictionary.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// One zstd frame with its content size and a checksum.
std::string compress(std::string_view bytes, int level);
/// Throws Error{index_corrupt} naming `what`.
std::string decompress(std::string_view frame, const std::string& what);

/// A dictionary of at most `capacity` bytes learned from samples that lie one behind the other.
/// Empty if there is too little to learn from. The same samples give the same dictionary.
std::string train_dictionary(std::string_view samples, const std::vector<std::size_t>& sizes,
                             std::size_t capacity);

/// Compresses small frames with a shared dictionary. One thread at a time.
class FrameWriter {
 public:
  /// An empty dictionary means none. The dictionary is copied.
  FrameWriter(std::string_view dictionary, int level);
  ~FrameWriter();
  FrameWriter(FrameWriter&&) noexcept;
  /// Appends one frame to `out`.
  void append(std::string& out, std::string_view bytes);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Unpacks what FrameWriter wrote with the same dictionary. One thread at a time.
class FrameReader {
 public:
  /// The dictionary must stay where it is.
  explicit FrameReader(std::string_view dictionary);
  ~FrameReader();
  FrameReader(FrameReader&&) noexcept;
  /// Throws Error{index_corrupt} naming `what`.
  [[nodiscard]] std::string read(std::string_view frame, const std::string& what) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline::store
