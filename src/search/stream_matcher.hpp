// SPDX-License-Identifier: GPL-2.0-or-later
// Decides the commonest patterns on the bytes of a token stream, without reading it word by word.
#pragma once

#include "search/code_finder.hpp"
#include "search/pattern_words.hpp"
#include "search/text_pattern.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

/// Looks for the codes of the words that are found soonest, and at their neighbours only where they
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
    double hits = 0;                     ///< so many in an article, roughly
    [[nodiscard]] bool holds(std::uint32_t number) const;
  };
  static Place make_place(const WordSet& words, const ShardWords& shard);
  static std::optional<WordSet> plain_words(const TextPattern& pattern);
  void make_finder();
  [[nodiscard]] CodeFinder::Around around(std::size_t place) const;
  [[nodiscard]] bool chain_around(std::string_view stream, const CodePlace& anchor) const;
  [[nodiscard]] bool find_near(std::string_view stream) const;
  [[nodiscard]] bool is_near(std::string_view between) const;

  std::vector<Place> places_;         ///< one, a chain's, or two that are near
  std::optional<CodeFinder> finder_;  ///< of the anchor's words, or of both places'
  std::size_t anchor_ = 0;            ///< the place of a chain that is looked for
  std::uint32_t distance_ = 1;
  bool ordered_ = true;
  bool chain_ = true;
};

}  // namespace dateline
