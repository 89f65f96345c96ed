// SPDX-License-Identifier: GPL-2.0-or-later
// The words that an article's names begin with, to tell quickly where none can stand.
#pragma once

#include "base/word_head.hpp"

#include <bitset>
#include <cstddef>
#include <string_view>

namespace dateline::entity {

class FirstWords {
 public:
  /// `form`: a name's, as ZoneText::form() gives it.
  void add(std::string_view form) { bits_.set(place_of(form.substr(0, form.find(' ')))); }
  /// False only if no name begins with the word.
  [[nodiscard]] bool may_have(std::string_view word) const { return bits_[place_of(word)]; }

 private:
  [[nodiscard]] std::size_t place_of(std::string_view word) const {
    return WordProbe(word).hash % bits_.size();
  }
  std::bitset<1024> bits_;
};

}  // namespace dateline::entity
