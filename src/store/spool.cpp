// SPDX-License-Identifier: GPL-2.0-or-later
// A stream whose buffer is full gives it to the file as a piece.
#include "store/spool.hpp"

namespace dateline::store {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 15;

}  // namespace

void Spool::append(std::size_t stream, std::string_view bytes) {
  Stream& to = streams_[stream];
  to.pending += bytes;
  if (to.pending.size() < piece_size) return;
  if (!file_) file_.emplace(path_);
  to.pieces.push_back({file_->size(), to.pending.size()});
  file_->append(to.pending);
  to.pending.clear();
}

}  // namespace dateline::store
