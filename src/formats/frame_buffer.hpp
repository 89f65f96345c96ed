// SPDX-License-Identifier: GPL-2.0-or-later
// The part of a stream that a framer has read and not yet handed over.
#pragma once

#include "base/byte_stream.hpp"
#include "base/read_failure.hpp"

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>

namespace dateline::formats {

/// A window on a stream that grows at its end and shrinks at its front.
class FrameBuffer {
 public:
  /// `limit` is the largest record in bytes.
  FrameBuffer(ByteStream& stream, std::uint64_t limit) : stream_(stream), limit_(limit) {}

  /// Valid until the next call of another member.
  [[nodiscard]] std::string_view view() const { return std::string_view(bytes_).substr(begin_); }

  /// Reads on; false at the end and at damage. Throws ReadFailure if the window exceeds the limit.
  bool more() {
    constexpr std::size_t step = std::size_t{1} << 16;
    if (bytes_.size() - begin_ > limit_)
      throw ReadFailure("a record larger than the limit of " + std::to_string(limit_) + " bytes");
    bytes_.erase(0, begin_);
    begin_ = 0;
    const std::size_t have = bytes_.size();
    bytes_.resize(have + step);
    std::size_t got = 0;
    try {
      got = stream_.read(bytes_.data() + have, step);
    } catch (const ReadFailure&) {
      damage_ = std::current_exception();
    }
    bytes_.resize(have + got);
    return got != 0;
  }

  /// To be called when more() has said false and the last record is handed over: throws ReadFailure
  /// if it was damage that ended the stream.
  void finish() const {
    if (damage_) std::rethrow_exception(damage_);
  }

  /// Takes `count` bytes off the front.
  std::string take(std::size_t count) {
    std::string taken(view().substr(0, count));
    begin_ += taken.size();
    return taken;
  }
  void drop(std::size_t count) { begin_ += count; }

 private:
  ByteStream& stream_;
  std::uint64_t limit_;
  std::string bytes_;
  std::size_t begin_ = 0;
  std::exception_ptr damage_;
};

}  // namespace dateline::formats
