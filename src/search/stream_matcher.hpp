// SPDX-License-Identifier: GPL-2.0-or-later
// Decides the commonest patterns on the bytes of a token stream, without reading it word by word.
#pragma once

#include "search/pattern_words.hpp"
#include "search/text_pattern.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Looks for the codes of the place that is found soonest, and at their neighbours only where they
/// stand. Const members may be called from several threads.
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
  /// A code to look for, by two bytes side by side if that tells more than one.
  struct Needle {
    std::string code;
    std::ptrdiff_t offset = 0;  ///< of the first byte looked for, from the code's beginning
    char first = 0;
    std::optional<char> second;
    /// Where the code stands, as a code of its own, from `from` on; npos if it doesn't.
    [[nodiscard]] std::size_t find(std::string_view stream, std::size_t from) const;
  };
  static Place make_place(const WordSet& words, const ShardWords& shard);
  static std::optional<WordSet> plain_words(const TextPattern& pattern);
  void choose_anchor();
  [[nodiscard]] Needle make_needle(const std::string& code) const;
  [[nodiscard]] bool fits_around(std::string_view stream, std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool chain_around(std::string_view stream, std::size_t begin,
                                  std::size_t end) const;
  [[nodiscard]] bool near_before(std::string_view stream, std::size_t begin) const;
  [[nodiscard]] bool near_behind(std::string_view stream, std::size_t end) const;

  std::vector<Place> places_;    ///< one, a chain's, or two that are near
  std::size_t anchor_ = 0;       ///< the place whose codes are looked for
  std::vector<Needle> needles_;  ///< its codes
  std::uint32_t distance_ = 1;
  bool ordered_ = true;
  bool chain_ = true;
};

}  // namespace dateline
