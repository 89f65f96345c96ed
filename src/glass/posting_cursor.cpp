// SPDX-License-Identifier: GPL-2.0-or-later
// What happens once a chunk or once a list.
#include "glass/posting_cursor.hpp"

#include "base/varint.hpp"

#include <utility>

namespace dateline::glass {

PostingCursor::PostingCursor(std::unique_ptr<ListReader> reader, std::string_view term)
    : reader_(std::move(reader)) {
  if (!reader_->find(term)) return;
  documents_ = reader_->documents();
  enter(true);
}

void PostingCursor::enter(bool found) {
  if (!found) {
    at_ = end_ = nullptr;
    document_ = past_all;
    return;
  }
  const ListReader::Chunk& chunk = reader_->chunk();
  at_ = chunk.entries.data();
  end_ = at_ + chunk.entries.size();
  document_ = chunk.first;
  last_ = chunk.last;
  frequency_ = static_cast<std::uint32_t>(number());
}

std::uint64_t PostingCursor::long_number() {
  VarintReader in({at_, static_cast<std::size_t>(end_ - at_)});
  const std::uint64_t value = in.number();
  if (!in.ok()) reader_->throw_corrupt();
  at_ = in.rest().data();
  return value;
}

}  // namespace dateline::glass
