// SPDX-License-Identifier: GPL-2.0-or-later
// Keeps what the scanner finds word by word.
#include "text/split_text.hpp"

#include "text/word_scanner.hpp"

#include <algorithm>
#include <array>

namespace dateline::text {

/// The table is larger than the nearest cache: a word is looked up when some more are found.
void SplitText::split(std::string_view utf8) {
  constexpr std::size_t ahead = 16;
  if (owns_table_) table_->make_room();
  text_ = utf8;
  size_ = 0;
  WordScanner scanner(utf8);
  WrittenWords& table = *table_;
  std::array<WordProbe, ahead> probes;
  const auto is_word = [&](const FoundWord& found) {
    return !table.is_empty(
        table.number(utf8.substr(found.begin, found.end - found.begin), found.probe));
  };
  const auto look_up = [&](std::size_t i) {
    words_[i].number = table.number(written(words_[i]), probes[i % ahead]);
  };
  for (FoundWord found; scanner.next(found, is_word);) {
    table.ask_ahead(found.probe);
    const std::size_t i = size_++;
    if (i >= ahead) look_up(i - ahead);
    if (i == words_.size()) words_.resize(2 * i + ahead);
    // Part by part, as they have just been written: a copy of the whole would wait for all of them.
    probes[i % ahead].head = found.probe.head;
    probes[i % ahead].hash = found.probe.hash;
    SplitWord& word = words_[i];
    word.begin = found.begin;
    word.end = found.end;
    word.before = found.before;
  }
  for (std::size_t i = size_ - std::min(size_, ahead); i < size_; ++i) look_up(i);
}

}  // namespace dateline::text
