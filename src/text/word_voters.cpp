// SPDX-License-Identifier: GPL-2.0-or-later
// A hash table with linear probing.
#include "text/word_voters.hpp"

#include <bit>

namespace dateline::text {

WordVoters::WordVoters(const std::map<std::string, std::vector<Language>>& voters)
    : slots_(std::bit_ceil(2 * voters.size() + 1)) {
  for (const auto& [word, languages] : voters) {
    Slot slot;
    slot.head = word_head(word);
    slot.first = static_cast<std::uint16_t>(voters_.size());
    slot.count = static_cast<std::uint16_t>(languages.size());
    voters_.insert(voters_.end(), languages.begin(), languages.end());
    if (word.size() > head_size) {
      longer_.push_back(word);
      slot.longer = static_cast<std::uint32_t>(longer_.size());
    }
    std::size_t at = word_hash(slot.head, word) & (slots_.size() - 1);
    while (slots_[at].head != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

std::span<const WordVoters::Language> WordVoters::find(std::string_view word) const {
  return find(WordProbe(word), word.size() > head_size ? word : std::string_view());
}

std::span<const WordVoters::Language> WordVoters::find(const WordProbe& probe,
                                                       std::string_view longer) const {
  for (std::size_t at = probe.hash;; ++at) {
    const Slot& slot = slots_[at & (slots_.size() - 1)];
    if (slot.head == 0) return {};
    if (slot.head != probe.head) continue;
    const bool same =
        longer.empty() ? slot.longer == 0 : slot.longer != 0 && longer_[slot.longer - 1] == longer;
    if (same) return std::span(voters_).subspan(slot.first, slot.count);
  }
}

}  // namespace dateline::text
