// SPDX-License-Identifier: GPL-2.0-or-later
// Streams of bytes that grow side by side, in one temporary file.
#pragma once

#include "base/new_file.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// Keeps a small buffer of each stream in memory, whatever is written. One thread at a time. Throws
/// Error{io}.
class Spool {
 public:
  /// `path`: the file. It is made once something doesn't fit into memory, and goes with the object.
  Spool(std::filesystem::path path, std::size_t streams)
      : path_(std::move(path)), streams_(streams) {}

  void append(std::size_t stream, std::string_view bytes);

  /// Calls visit(bytes) for one piece of a stream after the other. What was appended at once lies
  /// in one piece.
  template <typename Visit>
  void visit(std::size_t stream, Visit&& visit) {
    std::string bytes;
    for (const Piece& piece : streams_[stream].pieces) {
      bytes.resize(piece.size);
      file_->read(piece.offset, bytes.data(), bytes.size());
      visit(std::string_view(bytes));
    }
    visit(std::string_view(streams_[stream].pending));
  }

 private:
  struct Piece {
    std::uint64_t offset = 0, size = 0;
  };
  struct Stream {
    std::string pending;  ///< its end, not in the file yet
    std::vector<Piece> pieces;
  };

  std::filesystem::path path_;
  std::optional<NewFile> file_;
  std::vector<Stream> streams_;
};

}  // namespace dateline::store
