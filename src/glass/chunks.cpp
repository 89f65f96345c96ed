// SPDX-License-Identifier: GPL-2.0-or-later
// First chunk: frequencies and first document. Every chunk: whether it is the last, its extent,
// the first document's frequency, then gaps and frequencies.
#include "glass/chunks.hpp"

#include "base/varint.hpp"
#include "glass/keys.hpp"
#include "glass/limits.hpp"

#include <algorithm>

namespace dateline::glass {
namespace {

/// No entry is added to a chunk of as many bytes; Xapian's own size.
constexpr std::size_t chunk_size = 2000;

}  // namespace

void PostingChunks::begin(std::string_view key, std::uint32_t frequency,
                          std::uint64_t collection_frequency) {
  key_ = key;
  tag_.clear();
  entries_.clear();
  first_chunk_ = true;
  const bool lengths = key == lengths_key;
  put_varint(tag_, lengths ? 0 : frequency);
  put_varint(
      tag_, lengths ? 0 : fit_32_bits(collection_frequency, "the number of occurrences of a term"));
}

void PostingChunks::add(std::string_view entries) {
  std::uint32_t document = 0;
  for (VarintReader reader(entries); !reader.at_end();) {
    // The first of a part, or of a chunk: the gap before it isn't the one it comes with.
    document += static_cast<std::uint32_t>(reader.number()) + 1;
    const std::string_view wdf = reader.rest();
    reader.number();
    add_entry(document, wdf.substr(0, wdf.size() - reader.rest().size()));
    // Those behind it stay as they are as far as the chunk goes.
    const std::string_view rest = reader.rest();
    const std::size_t room = chunk_size - std::min(chunk_size, entries_.size());
    while (!reader.at_end() && rest.size() - reader.rest().size() < room) {
      document += static_cast<std::uint32_t>(reader.number()) + 1;
      reader.number();
    }
    entries_ += rest.substr(0, rest.size() - reader.rest().size());
    last_document_ = document;
  }
}

void PostingChunks::add_entry(std::uint32_t document, std::string_view wdf) {
  if (entries_.size() >= chunk_size) complete(false);
  if (entries_.empty())
    first_document_ = document;
  else
    put_varint(entries_, document - last_document_ - 1);
  entries_ += wdf;
}

void PostingChunks::end() { complete(true); }

void PostingChunks::complete(bool last) {
  if (first_chunk_) put_varint(tag_, first_document_ - 1);
  tag_ += last ? '1' : '0';
  put_varint(tag_, last_document_ - first_document_);
  tag_ += entries_;
  table_.add(first_chunk_ ? key_ : later_postings_key(key_, first_document_), tag_);
  first_chunk_ = false;
  tag_.clear();
  entries_.clear();
}

}  // namespace dateline::glass
