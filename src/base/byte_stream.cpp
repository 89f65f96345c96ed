// SPDX-License-Identifier: GPL-2.0-or-later
// The look-ahead that every stream shares, and the stream over memory.
#include "base/byte_stream.hpp"

#include "base/read_failure.hpp"

#include <algorithm>
#include <cstring>

namespace dateline {

namespace {

/// Read ahead at once: more than most articles have, so that none is read in crumbs.
constexpr std::size_t least_ahead = std::size_t{1} << 13;

}  // namespace

std::size_t ByteStream::read(char* buffer, std::size_t count) {
  std::size_t taken = 0;
  if (ahead_begin_ < ahead_end_) {
    taken = std::min(count, ahead_end_ - ahead_begin_);
    std::memcpy(buffer, ahead_.get() + ahead_begin_, taken);
    ahead_begin_ += taken;
  } else {
    if (damage_) std::rethrow_exception(damage_);
    taken = read_some(buffer, count);
  }
  position_ += taken;
  return taken;
}

std::string_view ByteStream::peek(std::size_t count) {
  while (ahead_end_ - ahead_begin_ < count && !damage_) {
    make_room_ahead(count);
    std::size_t got = 0;
    try {
      got = read_some(ahead_.get() + ahead_end_, ahead_room_ - ahead_end_);
    } catch (const ReadFailure&) {
      damage_ = std::current_exception();
    }
    ahead_end_ += got;
    if (got == 0) break;
  }
  return {ahead_.get() + ahead_begin_, std::min(count, ahead_end_ - ahead_begin_)};
}

/// Moves what is left of the look-ahead to where `count` bytes have room.
void ByteStream::make_room_ahead(std::size_t count) {
  if (count <= ahead_room_ - ahead_begin_) return;
  const std::size_t left = ahead_end_ - ahead_begin_, room = std::max(count, least_ahead);
  auto moved = std::make_unique_for_overwrite<char[]>(room);
  std::copy_n(ahead_.get() + ahead_begin_, left, moved.get());
  ahead_ = std::move(moved);
  ahead_room_ = room;
  ahead_begin_ = 0;
  ahead_end_ = left;
}

std::string ByteStream::read_all(std::uint64_t limit) {
  std::string all;
  constexpr std::size_t step = std::size_t{1} << 16;
  for (;;) {
    const std::size_t have = all.size();
    all.resize(have + step);
    const std::size_t got = read(all.data() + have, step);
    all.resize(have + got);
    if (got == 0) return all;
    if (all.size() > limit)
      throw ReadFailure("larger than the limit of " + std::to_string(limit) + " bytes");
  }
}

std::size_t MemoryStream::read_some(char* buffer, std::size_t count) {
  const std::size_t taken = std::min(count, bytes_.size());
  std::memcpy(buffer, bytes_.data(), taken);
  bytes_.remove_prefix(taken);
  return taken;
}

}  // namespace dateline
