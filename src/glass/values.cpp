// SPDX-License-Identifier: GPL-2.0-or-later
// A chunk holds its first value, then document gaps and values; the key names the first document.
#include "glass/values.hpp"

#include "base/varint.hpp"
#include "glass/keys.hpp"

#include <algorithm>
#include <utility>

namespace dateline::glass {
namespace {

/// A chunk is complete once it has as many bytes; Xapian's own size.
constexpr std::size_t chunk_size = 2000;

/// Neither encoding of a slot sorts as its number does.
void sort_by_key(std::vector<TableEntry>& entries) {
  std::sort(entries.begin(), entries.end(),
            [](const TableEntry& a, const TableEntry& b) { return a.key < b.key; });
}

}  // namespace

void ValueStreams::add(std::uint32_t slot, std::uint32_t document, std::string_view value) {
  if (value.empty()) return;
  Stream& stream = streams_[slot];
  if (stream.frequency == 0 || value < stream.lowest) stream.lowest = value;
  if (value > stream.highest) stream.highest = value;
  ++stream.frequency;
  if (stream.chunk.empty())
    stream.first_document = document;
  else
    put_varint(stream.chunk, document - stream.last_document - 1);
  put_string(stream.chunk, value);
  stream.last_document = document;
  if (stream.chunk.size() >= chunk_size) complete(slot, stream);
}

void ValueStreams::complete(std::uint32_t slot, Stream& stream) {
  memory_ += stream.chunk.size() + sizeof(TableEntry);
  chunks_.push_back({value_chunk_key(slot, stream.first_document), std::move(stream.chunk)});
  stream.chunk.clear();
}

std::vector<TableEntry> ValueStreams::take_chunks() {
  memory_ = 0;
  std::vector<TableEntry> taken = std::exchange(chunks_, {});
  sort_by_key(taken);
  return taken;
}

void ValueStreams::finish() {
  for (auto& [slot, stream] : streams_)
    if (!stream.chunk.empty()) complete(slot, stream);
}

std::vector<TableEntry> ValueStreams::statistics() const {
  std::vector<TableEntry> entries;
  for (const auto& [slot, stream] : streams_) {
    std::string tag;
    put_varint(tag, stream.frequency);
    put_string(tag, stream.lowest);
    // Left out if it is the same: one value for all.
    if (stream.highest != stream.lowest) tag += stream.highest;
    entries.push_back({value_statistics_key(slot), std::move(tag)});
  }
  sort_by_key(entries);
  return entries;
}

}  // namespace dateline::glass
