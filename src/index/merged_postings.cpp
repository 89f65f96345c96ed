// SPDX-License-Identifier: GPL-2.0-or-later
// A heap of readers; lists are joined posting by posting, since dropped articles leave gaps.
#include "index/merged_postings.hpp"

#include "base/varint.hpp"

namespace dateline {
namespace {

/// Of postings that may stay in memory once they are taken over.
constexpr std::uint64_t bytes_at_hand = std::uint64_t{8} << 20;
/// About what a list takes beside its term and its entries.
constexpr std::uint64_t bytes_a_list = 16;

}  // namespace

MergedPostings::Source::Source(const MergeInput& from)
    : input(from),
      file(from.shard->path() / "postings.xapian"),
      lists(file.bytes(), from.shard->path() / "postings.xapian") {}

MergedPostings::MergedPostings(const std::vector<MergeInput>& inputs) {
  for (const MergeInput& input : inputs) {
    current_.push_back(sources_.size());
    sources_.push_back(std::make_unique<Source>(input));
  }
}

void MergedPostings::add(std::uint32_t article, std::uint32_t wdf) {
  put_varint(entries_, article - last_ - 1);
  put_varint(entries_, wdf);
  last_ = article;
  ++list_.frequency;
  list_.collection_frequency += wdf;
}

/// Appends what a shard has of the current term.
void MergedPostings::take(Source& source) {
  const std::vector<std::uint32_t>& moved = source.input.moved;
  source.lists.visit([&](std::uint32_t article, std::uint32_t wdf) {
    const std::uint32_t number = article < moved.size() ? moved[article] : 0;
    if (number != 0) add(number, wdf);
  });
}

void MergedPostings::let_go_of_files() {
  bytes_read_ += term_.size() + entries_.size() + bytes_a_list;
  if (bytes_read_ < bytes_at_hand) return;
  bytes_read_ = 0;
  for (const auto& source : sources_) source->file.let_go();
}

bool MergedPostings::next() {
  let_go_of_files();
  do {
    for (const std::size_t source : current_)
      if (sources_[source]->lists.next()) heap_.push(source, key_of());
    current_.clear();
    if (heap_.empty()) return false;
    entries_.clear();
    list_ = {};
    last_ = 0;
    term_ = sources_[heap_.front()]->lists.term();
    while (!heap_.empty() && sources_[heap_.front()]->lists.term() == term_) {
      current_.push_back(heap_.pop(key_of()));
      take(*sources_[current_.back()]);
    }
  } while (list_.frequency == 0);
  list_.entries = entries_;
  return true;
}

}  // namespace dateline
