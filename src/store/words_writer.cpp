// SPDX-License-Identifier: GPL-2.0-or-later
// What a reader goes through by word goes to the file at once; what it looks up by stem or number
// is sorted at the end.
#include "store/words_writer.hpp"

#include "base/front_coding.hpp"
#include "base/sorted_order.hpp"
#include "base/varint.hpp"
#include "store/fences.hpp"
#include "store/words_layout.hpp"

namespace dateline::store {

namespace layout = words_layout;

WordsWriter::WordsWriter(const std::filesystem::path& path) : table_(path, layout::magic) {
  texts_.add({});
}

void WordsWriter::add(const Entry& entry) {
  std::string_view before;
  if (entries_.size() % layout::block_size == 0) {
    table_.append(block_);
    written_ += block_.size();
    block_.clear();
    starts_.push_back(static_cast<std::uint32_t>(written_));
  } else {
    before = texts_.at(entries_.back().word);
  }
  put_shared(block_, before, entry.word);
  put_shared(block_, entry.word, entry.stem);
  put_varint(block_, entry.articles);
  put_varint(block_, entry.number);
  const std::uint32_t word = texts_.add(entry.word);
  entries_.push_back({word, entry.stem == entry.word ? word : texts_.add(entry.stem)});
  if (entry.number >= by_number_.size()) by_number_.resize(entry.number + std::size_t{1});
  by_number_[entry.number] = word;
}

void WordsWriter::finish() {
  table_.append(block_);
  const auto size = static_cast<std::uint32_t>(entries_.size());
  const auto word_of = [&](std::uint32_t i) { return texts_.at(entries_[i].word); };
  const auto stem_of = [&](std::uint32_t i) { return texts_.at(entries_[i].stem); };
  const std::vector<std::uint32_t> order = sorted_order(size, stem_of);
  table_.section(starts_);
  table_.section(order);
  table_.section(std::vector<std::uint64_t>{size});
  write_fences(table_, size, word_of);
  write_fences(table_, size, [&](std::uint32_t rank) { return stem_of(order[rank]); });
  StringBlocksWriter spellings(table_);
  for (const std::uint32_t word : by_number_) spellings.add(texts_.at(word));
  spellings.finish();
  table_.finish();
}

}  // namespace dateline::store
