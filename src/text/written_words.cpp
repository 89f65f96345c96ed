// SPDX-License-Identifier: GPL-2.0-or-later
// What follows from a word's spelling, found out when it's first seen.
#include "text/written_words.hpp"

#include "text/word_scanner.hpp"

#include <atomic>

namespace dateline::text {
namespace {

std::uint64_t next_serial() {
  static std::atomic<std::uint64_t> last{0};
  return ++last;
}

}  // namespace

WrittenWords::WrittenWords(std::uint64_t most_bytes)
    : most_bytes_(most_bytes), serial_(next_serial()) {}

void WrittenWords::take(std::string_view written) {
  folding_.clear();
  append_folded_word(folding_, written);
  const std::string_view folded = folding_ == written ? written : blocks_.keep(folding_);
  folded_.push_back({folded, WordProbe(folded)});
  const CasedWord cased = casing_of(written, folded, scratch_);
  spellings_.push_back({cased.casing, cased.base.data() != folded.data()});
}

void WrittenWords::make_room() {
  if (memory() <= most_bytes_) return;
  // A text with far too many words has left room for as many.
  texts_ = memory() <= 2 * most_bytes_ ? texts_.successor() : StringIds();
  folded_.clear();
  spellings_.clear();
  blocks_ = {};
  serial_ = next_serial();
}

std::uint64_t WrittenWords::memory() const noexcept {
  constexpr std::uint64_t a_word = (sizeof(Folded) + sizeof(WordSpelling)) * 3 / 2;
  return texts_.memory() + blocks_.bytes() + folded_.size() * a_word;
}

}  // namespace dateline::text
