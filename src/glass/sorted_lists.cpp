// SPDX-License-Identifier: GPL-2.0-or-later
// Two sorted streams become one.
#include "glass/sorted_lists.hpp"

#include "base/varint.hpp"
#include "glass/keys.hpp"
#include "glass/limits.hpp"

#include <algorithm>

namespace dateline::glass {

JoinedChunks::JoinedChunks(Table& table, SortedLists* later, Statistics& statistics)
    : chunks_(table), later_(later), statistics_(statistics) {
  advance();
}

void JoinedChunks::advance() {
  if (later_ != nullptr && !later_->next()) later_ = nullptr;
  if (later_ == nullptr) return;
  if (!later_->term().empty()) check_term(later_->term());
  later_key_ = postings_key(later_->term());
}

/// Lets the statistics know of a list.
void JoinedChunks::count(std::string_view entries) {
  const bool lengths = later_key_ == lengths_key;
  VarintReader in(entries);
  while (!in.at_end()) {
    in.number();
    const auto wdf = static_cast<std::uint32_t>(in.number());
    if (lengths)
      statistics_.add_document(wdf, 0);
    else
      statistics_.largest_wdf = std::max(statistics_.largest_wdf, wdf);
  }
}

void JoinedChunks::write_later() {
  const PostingList& list = later_->list();
  chunks_.begin(later_key_, list.frequency, list.collection_frequency);
  chunks_.add(list.entries);
  chunks_.end();
  count(list.entries);
  advance();
}

void JoinedChunks::begin(std::string_view key, std::uint32_t frequency,
                         std::uint64_t collection_frequency) {
  while (later_ != nullptr && later_key_ < key) write_later();
  if (later_ != nullptr && later_key_ == key) {
    frequency += later_->list().frequency;
    collection_frequency += later_->list().collection_frequency;
  }
  current_ = key;
  chunks_.begin(key, frequency, collection_frequency);
}

void JoinedChunks::end() {
  if (later_ != nullptr && later_key_ == current_) {
    const PostingList& list = later_->list();
    chunks_.add(list.entries);
    count(list.entries);
    advance();
  }
  chunks_.end();
}

void JoinedChunks::finish() {
  while (later_ != nullptr) write_later();
}

}  // namespace dateline::glass
