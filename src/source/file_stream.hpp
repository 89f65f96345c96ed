// SPDX-License-Identifier: GPL-2.0-or-later
// Files on disk, and bytes that must be put where one can seek in them.
#pragma once

#include "base/byte_stream.hpp"

#include <cstdint>
#include <string>

namespace dateline::source {

/// An open file descriptor and what goes with it. Closed on destruction.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) noexcept : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  [[nodiscard]] int get() const noexcept { return fd_; }
  /// In bytes. Throws ReadFailure.
  [[nodiscard]] std::uint64_t size() const;
  /// Moves to the first byte. Throws ReadFailure.
  void rewind() const;

 private:
  int fd_;
};

/// Opens a file to read it once from front to back. Throws ReadFailure.
Descriptor open_file(const std::string& path);

/// The bytes of an open file, which must outlive the stream.
class FileStream : public ByteStream {
 public:
  explicit FileStream(const Descriptor& file) : fd_(file.get()) {}

 protected:
  std::size_t read_some(char* buffer, std::size_t count) override;

 private:
  int fd_;
};

/// What is left of `bytes`, in an unnamed temporary file positioned at its beginning. Disk takes
/// what memory should not. Throws ReadFailure.
Descriptor spill(ByteStream& bytes);

}  // namespace dateline::source
