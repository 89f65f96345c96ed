// SPDX-License-Identifier: GPL-2.0-or-later
// Decides the commonest patterns on the bytes of a token stream, without reading it word by word.
#pragma once

#include "search/pattern_words.hpp"
#include "search/text_pattern.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Looks for the code of the rarest word, and at that word's neighbours only where it stands. Const
/// members may be called from several threads.
class StreamMatcher {
 public:
  /// For a set of words anywhere, a chain of neighbours (a phrase, PRE/1) and two sets of words
  /// near each other; nothing for any other pattern.
  static std::optional<StreamMatcher> make(const TextPattern& pattern, const ShardWords& words);

  /// Whether a stream of the shard fits: as matches() would say of the article.
  [[nodiscard]] bool matches(std::string_view stream) const;

 private:
  /// Words that may stand in one place.
  struct Place {
    std::vector<std::uint32_t> numbers;  ///< ascending
    std::vector<std::string> codes;
    [[nodiscard]] bool holds(std::uint32_t number) const;
  };
  static Place make_place(const WordSet& words, const ShardWords& shard);
  static std::optional<WordSet> plain_words(const TextPattern& pattern);
  void choose_anchor();
  [[nodiscard]] bool fits_around(std::string_view stream, std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool chain_around(std::string_view stream, std::size_t begin,
                                  std::size_t end) const;
  [[nodiscard]] bool near_before(std::string_view stream, std::size_t begin) const;
  [[nodiscard]] bool near_behind(std::string_view stream, std::size_t end) const;

  std::vector<Place> places_;  ///< one, a chain's, or two that are near
  std::size_t anchor_ = 0;     ///< the place whose codes are looked for
  std::uint32_t distance_ = 1;
  bool ordered_ = true;
  bool chain_ = true;
};

}  // namespace dateline
