// SPDX-License-Identifier: GPL-2.0-or-later
// Finds a word between two fences, then block by block.
#include "store/words.hpp"

#include "base/first_that.hpp"
#include "base/front_coding.hpp"
#include "base/varint.hpp"
#include "store/fences.hpp"
#include "store/words_layout.hpp"

#include <algorithm>

namespace dateline::store {

namespace layout = words_layout;

WordsFile::WordsFile(const std::filesystem::path& path, FileUse use)
    : file_(path, layout::magic, layout::section_count, use),
      size_(file_.read<std::uint64_t>(layout::count, 0)) {
  for (const layout::Section section : {layout::offsets, layout::word_fences, layout::stem_fences})
    file_.fetch_small(section);
}

void WordsFile::fetch_commonest() const noexcept {
  // Nine of ten words that a page of hits spells lie in these.
  constexpr std::size_t bytes = std::size_t{1} << 19;
  StringBlocks(file_, layout::spellings).fetch_first(bytes);
}

void WordsFile::fetch(std::span<const std::uint32_t> numbers) const {
  StringBlocks(file_, layout::spellings).fetch(numbers);
}

std::string_view WordsFile::block(std::uint64_t number) const {
  const std::string_view all = file_.section(layout::blocks);
  // The starts fill a page or two, which every search looks at many times.
  const auto begin = file_.number<std::uint32_t>(layout::offsets, number);
  const std::size_t end = number + 1 < file_.size<std::uint32_t>(layout::offsets)
                              ? file_.number<std::uint32_t>(layout::offsets, number + 1)
                              : all.size();
  if (number >= file_.size<std::uint32_t>(layout::offsets) || begin > end || end > all.size())
    file_.throw_corrupt("words have no place");
  return all.substr(begin, end - begin);
}

void WordsFile::visit_block(std::uint64_t block,
                            const std::function<bool(const WordEntry&)>& visit) const {
  std::string room;
  const std::string_view bytes = this->block(block);
  file_.fetch(bytes);  // and those beside it, which will be looked at next
  VarintReader in(file_.read(bytes, room));
  const std::uint64_t end = std::min(size(), (block + 1) * layout::block_size);
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

WordEntry WordsFile::entry(std::uint64_t number) const {
  WordEntry found;
  std::uint64_t at = number / layout::block_size * layout::block_size;
  visit_block(number / layout::block_size, [&](const WordEntry& entry) {
    found = entry;
    return at++ < number;
  });
  return found;
}

WordEntry WordsFile::entry_by_stem(std::uint64_t rank) const {
  return entry(file_.read<std::uint32_t>(layout::by_stem, rank));
}

std::string WordsFile::word(std::uint32_t number) const {
  // So many take two or three pages that nearly every text asks for; the others are far between.
  constexpr std::uint32_t usual = 16'384;
  const StringBlocks words(file_, layout::spellings);
  std::string room;
  return std::string(number < usual ? words.at(number) : words.at(number, room));
}

std::uint64_t WordsFile::block_of(std::string_view word) const {
  // The last block whose first word is before `word`: equal words may begin at the end of it.
  const Fences::Range range = Fences(file_, layout::word_fences, size_).around(word);
  const std::uint64_t next = first_that(
      (range.begin + layout::block_size - 1) / layout::block_size,
      (range.end + layout::block_size - 1) / layout::block_size,
      [&](std::uint64_t block) { return entry(block * layout::block_size).word >= word; });
  return next == 0 ? 0 : next - 1;
}

void WordsFile::visit_prefix(std::string_view prefix,
                             const std::function<bool(const WordEntry&)>& visit) const {
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

std::vector<WordEntry> WordsFile::find(std::string_view word) const {
  std::vector<WordEntry> found;
  visit_prefix(word, [&](const WordEntry& entry) {
    if (entry.word != word) return false;
    found.push_back(entry);
    return true;
  });
  return found;
}

std::vector<std::string> WordsFile::words_of_stem(std::string_view stem) const {
  const Fences::Range range = Fences(file_, layout::stem_fences, size_).around(stem);
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
