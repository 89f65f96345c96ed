// SPDX-License-Identifier: GPL-2.0-or-later
// Where an article's list of its different words, or gaps, has each of them.
#pragma once

#include "store/spelled_article.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline {

/// For one article after the other, whose texts one table numbers. One thread at a time.
class TextPlaces {
 public:
  /// The place in `texts` of the text with that number, which text() gives the first time.
  template <typename Text>
  std::uint32_t of(std::vector<store::NumberedText>& texts, std::uint32_t number, Text&& text) {
    if (number >= places_.size())
      places_.resize(std::max<std::size_t>(number + std::size_t{64}, places_.size() * 2));
    std::uint32_t& place = places_[number];
    if (place == 0) {
      texts.push_back({number, text()});
      place = static_cast<std::uint32_t>(texts.size());
    }
    return place - 1;
  }
  /// The article is complete.
  void forget(const std::vector<store::NumberedText>& texts) {
    for (const store::NumberedText& text : texts) places_[text.number] = 0;
  }

 private:
  std::vector<std::uint32_t> places_;  ///< by number, + 1, or 0
};

}  // namespace dateline
