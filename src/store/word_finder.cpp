// SPDX-License-Identifier: GPL-2.0-or-later
// Finds a word between two fences, then block by block.
#include "store/word_finder.hpp"

#include "base/first_that.hpp"
#include "base/front_coding.hpp"
#include "base/varint.hpp"
#include "store/words_layout.hpp"

#include <algorithm>
#include <cstring>

namespace dateline::store {

namespace layout = words_layout;

std::string_view WordFinder::place(std::uint64_t block) const {
  const std::string_view all = file_.section(layout::blocks);
  // The starts fill a page or two, which every search looks at many times.
  const auto begin = file_.number<std::uint32_t>(layout::offsets, block);
  const std::size_t end = block + 1 < file_.size<std::uint32_t>(layout::offsets)
                              ? file_.number<std::uint32_t>(layout::offsets, block + 1)
                              : all.size();
  if (block >= file_.size<std::uint32_t>(layout::offsets) || begin > end || end > all.size())
    file_.throw_corrupt("words have no place");
  return all.substr(begin, end - begin);
}

std::string_view WordFinder::read(std::uint64_t block) {
  Block& held = blocks_[block % blocks_.size()];
  if (held.number == block) return held.bytes;
  const std::string_view bytes = place(block);
  file_.fetch(bytes);  // and those beside it, which will be looked at next
  held.number.reset();
  held.bytes = file_.read(bytes, held.room);
  held.number = block;
  return held.bytes;
}

void WordFinder::visit_block(std::uint64_t block, const Visit& visit) {
  VarintReader in(read(block));
  const std::uint64_t end = std::min(size_, (block + 1) * layout::block_size);
  WordEntry entry;
  for (std::uint64_t i = block * layout::block_size; i < end; ++i) {
    get_shared(in, entry.word);
    entry.stem = entry.word;
    get_shared(in, entry.stem);
    entry.articles = static_cast<std::uint32_t>(in.number());
    entry.number = static_cast<std::uint32_t>(in.number());
    if (!in.ok()) file_.throw_corrupt("a word is cut off");
    if (!visit(entry)) return;
  }
}

WordEntry WordFinder::entry(std::uint64_t number) {
  WordEntry found;
  std::uint64_t at = number / layout::block_size * layout::block_size;
  visit_block(number / layout::block_size, [&](const WordEntry& entry) {
    found = entry;
    return at++ < number;
  });
  return found;
}

void WordFinder::read_ranks(std::uint64_t begin, std::uint64_t count) {
  constexpr std::size_t width = sizeof(std::uint32_t);
  const std::string_view all = file_.section(layout::by_stem);
  const std::uint64_t known = all.size() / width;
  if (count > known || begin > known - count) file_.throw_corrupt("a stem has no place");
  ranks_.begin = ranks_.end = 0;
  ranks_.bytes = file_.read(all.substr(begin * width, count * width), ranks_.room);
  ranks_.begin = begin;
  ranks_.end = begin + count;
}

WordEntry WordFinder::entry_by_stem(std::uint64_t rank) {
  constexpr std::uint64_t siblings = 16;  // more than most stems have
  if (rank < ranks_.begin || rank >= ranks_.end) read_ranks(rank, std::min(siblings, size_ - rank));
  std::uint32_t number = 0;
  std::memcpy(&number, ranks_.bytes.data() + (rank - ranks_.begin) * sizeof number, sizeof number);
  return entry(number);
}

Fences::Range WordFinder::between_fences(std::size_t section, std::optional<Fences>& fences,
                                         std::string_view wanted) const {
  if (!fences) fences.emplace(file_, section, size_);
  return fences->around(wanted);
}

std::uint64_t WordFinder::block_of(std::string_view word) {
  // The last block whose first word is before `word`: equal words may begin at the end of it.
  const Fences::Range range = between_fences(layout::word_fences, word_fences_, word);
  const std::uint64_t next = first_that(
      (range.begin + layout::block_size - 1) / layout::block_size,
      (range.end + layout::block_size - 1) / layout::block_size,
      [&](std::uint64_t block) { return entry(block * layout::block_size).word >= word; });
  return next == 0 ? 0 : next - 1;
}

void WordFinder::visit_prefix(std::string_view prefix, const Visit& visit) {
  constexpr std::uint64_t few_blocks = 64;
  const std::uint64_t begin = block_of(prefix), end = file_.size<std::uint32_t>(layout::offsets);
  bool more = true;
  for (std::uint64_t block = begin; more && block < end; ++block) {
    if (block - begin == few_blocks) file_.use_most();
    visit_block(block, [&](const WordEntry& entry) {
      if (entry.word < prefix) return true;
      more = entry.word.starts_with(prefix) && visit(entry);
      return more;
    });
  }
}

std::vector<WordEntry> WordFinder::find(std::string_view word) {
  std::vector<WordEntry> found;
  visit_prefix(word, [&](const WordEntry& entry) {
    if (entry.word != word) return false;
    found.push_back(entry);
    return true;
  });
  return found;
}

std::vector<std::string> WordFinder::words_of_stem(std::string_view stem) {
  const Fences::Range range = between_fences(layout::stem_fences, stem_fences_, stem);
  if (range.begin < range.end) read_ranks(range.begin, range.end - range.begin);
  std::vector<std::string> words;
  for (std::uint64_t rank = first_that(
           range.begin, range.end, [&](std::uint64_t i) { return entry_by_stem(i).stem >= stem; });
       rank < size_; ++rank) {
    const WordEntry found = entry_by_stem(rank);
    if (found.stem != stem) break;
    words.push_back(found.word);
  }
  return words;
}

}  // namespace dateline::store
