// SPDX-License-Identifier: GPL-2.0-or-later
// Reads entries without filling memory that small ones don't need.
#include "formats/entry_head.hpp"

#include "base/read_failure.hpp"

#include <utility>

namespace dateline::formats {
namespace {

constexpr std::size_t head_size = std::size_t{1} << 16;

}  // namespace

EntryHead read_head(ByteStream& stream, std::string& buffer) {
  EntryHead head;
  std::size_t size = 0;
  buffer.resize(head_size);
  try {
    while (size < head_size && !head.whole) {
      const std::size_t got = stream.read(buffer.data() + size, head_size - size);
      head.whole = got == 0;
      size += got;
    }
  } catch (const ReadFailure&) {
    head.damage = std::current_exception();
  }
  head.bytes.assign(buffer, 0, size);
  return head;
}

std::size_t HeadedStream::read_some(char* buffer, std::size_t count) {
  if (!begin_.empty()) {
    const std::size_t taken = begin_.copy(buffer, count);
    begin_.remove_prefix(taken);
    return taken;
  }
  if (head_.damage) std::rethrow_exception(head_.damage);
  return head_.whole ? 0 : rest_.read(buffer, count);
}

EntryBytes read_whole(EntryHead&& head, ByteStream& rest, std::uint64_t limit) {
  EntryBytes entry;
  std::size_t size = head.bytes.size();
  entry.bytes = std::move(head.bytes);
  bool more = !head.whole;
  try {
    if (head.damage) std::rethrow_exception(head.damage);
    while (more && size <= limit) {
      entry.bytes.resize(size + head_size);
      const std::size_t got = rest.read(entry.bytes.data() + size, head_size);
      more = got != 0;
      size += got;
    }
  } catch (const ReadRefusal&) {
    throw;
  } catch (const ReadFailure& failure) {
    entry.damage = failure.what();
  }
  entry.bytes.resize(size);
  if (size > limit)
    throw ReadRefusal("larger than the limit of " + std::to_string(limit) + " bytes");
  return entry;
}

}  // namespace dateline::formats
