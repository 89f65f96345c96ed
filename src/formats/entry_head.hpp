// SPDX-License-Identifier: GPL-2.0-or-later
// An entry's first bytes, and a stream that gives them again.
#pragma once

#include "base/byte_stream.hpp"

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>

namespace dateline::formats {

/// As much of an entry as its format is told by.
struct EntryHead {
  std::string bytes;
  bool whole = false;         ///< the entry holds no more
  std::exception_ptr damage;  ///< it holds more that can't be read
};

/// Reads up to 64 KiB by way of `buffer`, which is kept from one entry to the next.
EntryHead read_head(ByteStream& stream, std::string& buffer);

/// First the head, then what is left of the stream. Both must outlive this one.
class HeadedStream : public ByteStream {
 public:
  HeadedStream(const EntryHead& head, ByteStream& rest)
      : head_(head), begin_(head.bytes), rest_(rest) {}

 protected:
  std::size_t read_some(char* buffer, std::size_t count) override;

 private:
  const EntryHead& head_;
  std::string_view begin_;
  ByteStream& rest_;
};

/// A whole entry, or what could be read of it.
struct EntryBytes {
  std::string bytes;
  std::string damage;  ///< why the rest is missing; empty if nothing is
};

/// Throws ReadFailure if the entry is larger than `limit` bytes.
EntryBytes read_whole(EntryHead&& head, ByteStream& rest, std::uint64_t limit);

}  // namespace dateline::formats
