// SPDX-License-Identifier: GPL-2.0-or-later
// Opens the lexicon and spells words by number.
#include "store/words.hpp"

#include "store/words_layout.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dateline::store {

namespace layout = words_layout;

namespace {

/// So many of the commonest words take two or three pages that nearly every text asks for; the
/// others are far between.
constexpr std::uint32_t usual = 16'384;

}  // namespace

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

std::string WordsFile::word(std::uint32_t number) const {
  const StringBlocks words(file_, layout::spellings);
  std::string room;
  return std::string(number < usual ? words.at(number) : words.at(number, room));
}

std::vector<std::string> WordsFile::words(std::span<const std::uint32_t> numbers) const {
  const StringBlocks words(file_, layout::spellings);
  const auto rare = std::lower_bound(numbers.begin(), numbers.end(), usual);
  std::vector<std::string> found;
  for (auto number = numbers.begin(); number != rare; ++number)
    found.emplace_back(words.at(*number));
  std::vector<std::string> others = words.at(std::span(rare, numbers.end()));
  std::move(others.begin(), others.end(), std::back_inserter(found));
  return found;
}

}  // namespace dateline::store
