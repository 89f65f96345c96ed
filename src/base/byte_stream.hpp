// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes of one entry, read once from front to back, with a look ahead for format detection.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <string>
#include <string_view>

namespace dateline {

/// A one-pass source of bytes. Not for use by several threads at once.
class ByteStream {
 public:
  ByteStream() = default;
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;
  virtual ~ByteStream() = default;

  /// Up to `count` bytes into `buffer`; 0 only at the end. Throws ReadFailure on damage.
  std::size_t read(char* buffer, std::size_t count);
  /// The next bytes without taking them: `count` of them, fewer only at the end or before damage,
  /// which the read that reaches it throws. Valid until the next call on the stream.
  std::string_view peek(std::size_t count);
  /// Everything that is left. Throws ReadFailure if it is more than `limit` bytes.
  std::string read_all(std::uint64_t limit);
  /// Bytes handed out by read so far.
  [[nodiscard]] std::uint64_t position() const noexcept { return position_; }

 protected:
  /// As read(), without look-ahead.
  virtual std::size_t read_some(char* buffer, std::size_t count) = 0;

 private:
  void make_room_ahead(std::size_t count);

  std::unique_ptr<char[]> ahead_;
  std::size_t ahead_room_ = 0, ahead_begin_ = 0, ahead_end_ = 0;
  std::uint64_t position_ = 0;
  std::exception_ptr damage_;  ///< met while looking ahead
};

/// A stream over bytes that live elsewhere and must outlive it.
class MemoryStream : public ByteStream {
 public:
  explicit MemoryStream(std::string_view bytes) : bytes_(bytes) {}

 protected:
  std::size_t read_some(char* buffer, std::size_t count) override;

 private:
  std::string_view bytes_;
};

}  // namespace dateline
