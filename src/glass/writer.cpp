// SPDX-License-Identifier: GPL-2.0-or-later
// The file: version block, docdata table, postlist table.
#include "glass/writer.hpp"

#include "glass/keys.hpp"
#include "glass/limits.hpp"

#include <algorithm>
#include <future>
#include <limits>
#include <utility>
#include <vector>

namespace dateline::glass {
namespace {

/// The lists' memory is addressed by 32 bits, and the document that exceeds this must still fit.
constexpr std::uint64_t most_memory = std::uint64_t{2} << 30;

/// The version block is written last, over the space kept for it.
constexpr std::uint32_t first_table_block = 1;

}  // namespace

Writer::Writer(const std::filesystem::path& path, std::uint64_t memory)
    : memory_(std::min(memory, most_memory)),
      runs_path_(path.string() + ".runs"),
      file_(path),
      docdata_(file_, first_table_block),
      lists_(std::make_unique<PostingLists>()) {
  file_.append(std::string(block_size, '\0'));
}

std::uint32_t Writer::number_of(std::string_view term) {
  if (term.empty()) refuse("a term can't be empty");
  return lists_->list(term);
}

void Writer::add_term(std::string_view term, std::uint32_t wdf) {
  const Occurrence added{number_of(term), wdf};
  add_terms({&added, 1});
}

void Writer::add_terms(std::span<const Occurrence> terms) {
  lists_->add(terms, document_);
  for (const Occurrence& term : terms) {
    length_ += term.wdf;
    largest_wdf_ = std::max(largest_wdf_, term.wdf);
  }
}

void Writer::add_value(std::uint32_t slot, std::string_view value) {
  values_.add(slot, document_, value);
}

void Writer::add_data(std::string_view data) {
  if (!data.empty()) docdata_.add(document_key(document_), data);
  if (document_ == std::numeric_limits<std::uint32_t>::max() - 1)
    refuse(file_.path().string() + " is full: 2^32 - 2 documents are the most");
  ++document_;
}

void Writer::add_later_document(std::string_view data) { add_data(data); }

void Writer::end_document(std::string_view data) {
  const std::uint32_t length = fit_32_bits(length_, "the length of a document");
  lists_->add({}, document_, length);
  statistics_.add_document(length, largest_wdf_);
  length_ = 0;
  largest_wdf_ = 0;
  add_data(data);
  if (lists_->memory() + values_.memory() >= memory_) spill();
}

void Writer::set_metadata(std::string_view name, std::string_view value) {
  check_metadata_name(name);
  metadata_.insert_or_assign(std::string(name), std::string(value));
}

/// Hands everything gathered to sink(key, frequency, collection frequency, body), keys ascending.
/// The lists must be forgotten then.
template <typename Sink>
void Writer::drain(Sink&& sink) {
  for (const TableEntry& chunk : values_.take_chunks()) sink(chunk.key, 0, 0, chunk.tag);
  lists_->visit_sorted([&](std::string_view term, const PostingList& list) {
    sink(postings_key(term), list.frequency, list.collection_frequency, list.entries);
  });
  ++number_age_;
}

void Writer::spill() {
  if (!runs_) runs_.emplace(runs_path_);
  runs_->begin_run();
  drain([this](std::string_view key, std::uint32_t frequency, std::uint64_t collection_frequency,
               std::string_view body) { runs_->put(key, frequency, collection_frequency, body); });
  lists_->clear();
}

void Writer::write_metadata(Table& table) const {
  for (const auto& [name, value] : metadata_)
    if (!value.empty()) table.add(metadata_key(name), value);
}

/// What is still in memory is the last run: its documents come behind those of the others. Of many
/// runs it goes to the file like them, so that its memory serves what else is being completed.
void Writer::write_postings(Table& table, SortedLists* later) {
  constexpr std::size_t few_runs = 4;
  if (runs_ && runs_->count() > few_runs) {
    spill();
    lists_ = std::make_unique<PostingLists>();
  }
  JoinedChunks chunks(table, later, statistics_);
  RunMerger merger(runs_ ? runs_->open(memory_) : std::vector<RunReader>());
  bool more = merger.next();
  const auto put_merged = [&] {
    if (is_value_chunk_key(merger.key())) {
      merger.visit_bodies([&](std::string_view body) { table.add(merger.key(), body); });
    } else {
      chunks.begin(merger.key(), merger.frequency(), merger.collection_frequency());
      merger.visit_bodies([&](std::string_view body) { chunks.add(body); });
      chunks.end();
    }
    more = merger.next();
  };
  drain([&](std::string_view key, std::uint32_t frequency, std::uint64_t collection_frequency,
            std::string_view body) {
    while (more && merger.key() < key) put_merged();
    if (is_value_chunk_key(key)) {
      table.add(key, body);
      return;
    }
    const bool goes_on = more && merger.key() == key;
    if (goes_on) {
      frequency += merger.frequency();
      collection_frequency += merger.collection_frequency();
    }
    chunks.begin(key, frequency, collection_frequency);
    if (goes_on) {
      merger.visit_bodies([&](std::string_view before) { chunks.add(before); });
      more = merger.next();
    }
    chunks.add(body);
    chunks.end();
  });
  while (more) put_merged();
  chunks.finish();
}

void Writer::finish(SortedLists* later) {
  const TableRoot docdata = docdata_.finish();
  Table table(file_, docdata.end_block);
  write_metadata(table);
  values_.finish();
  for (const TableEntry& entry : values_.statistics()) table.add(entry.key, entry.tag);
  write_postings(table, later);
  // Beside the wait for the disk, as both take a while.
  const std::future<void> forgetting = std::async(std::launch::async, [this] {
    runs_.reset();
    lists_.reset();
  });
  file_.keep(version_block(table.finish(), docdata, statistics_));
}

}  // namespace dateline::glass
