// SPDX-License-Identifier: GPL-2.0-or-later
// The lexicon's layout: front-coded blocks of words, offsets of the blocks, orders by stem and by
// number.
#include "store/words.hpp"

#include "base/front_coding.hpp"
#include "base/varint.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace dateline::store {
namespace {

constexpr std::string_view magic = "dateline words 2\n";
constexpr std::uint64_t block_size = 16;  ///< words that are decoded to reach one
enum Section : std::size_t { blocks, offsets, by_stem, by_number, count, section_count };

}  // namespace

std::string encode_words(const std::vector<WordEntry>& entries) {
  std::string bytes;
  std::vector<std::uint32_t> starts;
  std::string_view before;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i % block_size == 0) {
      starts.push_back(static_cast<std::uint32_t>(bytes.size()));
      before = {};
    }
    put_shared(bytes, before, entries[i].word);
    put_shared(bytes, entries[i].word, entries[i].stem);
    put_varint(bytes, entries[i].articles);
    put_varint(bytes, entries[i].number);
    before = entries[i].word;
  }
  std::vector<std::uint32_t> order(entries.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return entries[a].stem < entries[b].stem;
  });
  std::vector<std::uint32_t> entry_of;
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    if (entries[i].number >= entry_of.size()) entry_of.resize(entries[i].number + std::size_t{1});
    entry_of[entries[i].number] = i;
  }
  TableWriter table(magic);
  table.section(bytes);
  table.section(starts);
  table.section(order);
  table.section(entry_of);
  table.section(std::vector<std::uint64_t>{entries.size()});
  return table.finish();
}

WordsFile::WordsFile(const std::filesystem::path& path, FileUse use)
    : file_(path, magic, section_count, use) {
  for (std::size_t section = 0; section < section_count; ++section) file_.fetch_small(section);
}

std::uint64_t WordsFile::size() const { return file_.number<std::uint64_t>(count, 0); }

void WordsFile::visit_block(std::uint64_t block,
                            const std::function<bool(const WordEntry&)>& visit) const {
  VarintReader in(file_.from(blocks, file_.number<std::uint32_t>(offsets, block)));
  const std::uint64_t end = std::min(size(), (block + 1) * block_size);
  WordEntry entry;
  for (std::uint64_t i = block * block_size; i < end; ++i) {
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
  std::uint64_t at = number / block_size * block_size;
  visit_block(number / block_size, [&](const WordEntry& entry) {
    found = entry;
    return at++ < number;
  });
  return found;
}

std::string WordsFile::word(std::uint32_t number) const {
  if (number >= file_.size<std::uint32_t>(by_number)) file_.throw_corrupt("a word is unknown");
  // A text asks for its words one by one: those before it in its block are passed over, not copied,
  // and it is put together from its end.
  const std::uint32_t at = file_.number<std::uint32_t>(by_number, number);
  VarintReader in(file_.from(blocks, file_.number<std::uint32_t>(offsets, at / block_size)));
  struct Piece {
    std::uint64_t shared = 0;
    std::string_view rest;
  };
  std::array<Piece, block_size> pieces;
  std::size_t i = 0;
  for (std::uint64_t length = 0;; ++i) {
    pieces[i].shared = in.number();
    pieces[i].rest = in.string();
    if (!in.ok() || pieces[i].shared > length) file_.throw_corrupt("a word is cut off");
    length = pieces[i].shared + pieces[i].rest.size();
    if (i == at % block_size) break;
    in.number();  // what the stem shares with the word
    in.string();  // the stem's rest
    in.number();  // articles
    in.number();  // number
  }
  std::string word(pieces[i].shared, '\0');
  word += pieces[i].rest;
  for (std::uint64_t left = pieces[i].shared; left > 0; --i) {
    const Piece& before = pieces[i - 1];
    if (before.shared >= left) continue;
    before.rest.copy(word.data() + before.shared, left - before.shared);
    left = before.shared;
  }
  return word;
}

std::uint64_t WordsFile::block_of(std::string_view word) const {
  // The last block whose first word is before `word`: equal words may begin at the end of it.
  std::uint64_t low = 0, high = file_.size<std::uint32_t>(offsets);
  while (low < high) {
    const std::uint64_t middle = (low + high) / 2;
    if (entry(middle * block_size).word < word)
      low = middle + 1;
    else
      high = middle;
  }
  return low == 0 ? 0 : low - 1;
}

void WordsFile::visit_prefix(std::string_view prefix,
                             const std::function<bool(const WordEntry&)>& visit) const {
  const std::uint64_t end = file_.size<std::uint32_t>(offsets);
  bool more = true;
  for (std::uint64_t block = block_of(prefix); more && block < end; ++block) {
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
  std::uint64_t low = 0, high = file_.size<std::uint32_t>(by_stem);
  const std::uint64_t end = high;
  while (low < high) {
    const std::uint64_t middle = (low + high) / 2;
    if (entry(file_.number<std::uint32_t>(by_stem, middle)).stem < stem)
      low = middle + 1;
    else
      high = middle;
  }
  std::vector<std::string> words;
  for (; low < end; ++low) {
    const WordEntry found = entry(file_.number<std::uint32_t>(by_stem, low));
    if (found.stem != stem) break;
    words.push_back(found.word);
  }
  return words;
}

}  // namespace dateline::store
