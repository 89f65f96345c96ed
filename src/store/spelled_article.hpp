// SPDX-License-Identifier: GPL-2.0-or-later
// An article's texts as numbered words and what stands between them: a plain value on the way from
// those who split texts to the shard that keeps them.
#pragma once

#include "text/casing.hpp"
#include "text/tokenizer.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// The texts an article consists of, in reading order. Words of different texts are never adjacent.
enum class TextPart : std::uint8_t { headline, lead, body };
inline constexpr std::size_t text_parts = 3;

/// A string and its number in the tables of whoever made the article.
struct NumberedText {
  std::uint32_t number = 0;
  std::string_view text;  ///< lives as long as those tables
};

/// Eight bytes a word: an archive has them by the hundred million.
struct SpelledWord {
  /// The number of a gap that a shard has none for.
  static constexpr std::uint32_t no_gap = (1u << 24) - 1;

  std::uint32_t word = 0;      ///< index into the article's vocabulary
  std::uint32_t gap : 24 = 0;  ///< the bytes between it and the word before: index into its gaps
  text::Casing casing : 4 = text::Casing::lower;
  bool own_base : 1 = false;  ///< its base form is not the folded word but among the asides
  text::Break before : 2 = text::Break::none;
};

struct SpelledArticle {
  std::vector<SpelledWord> words;
  std::array<std::uint32_t, text_parts> counts{};  ///< words of each part
  std::uint32_t lead_in_body = 0;                  ///< first words of the body that serve as lead
  std::array<std::string, text_parts> tails;       ///< what follows each part's last word
  std::string asides;  ///< bases of the words that have their own, as put_string

  std::uint64_t tables = 0;  ///< which tables numbered the following; they differ between workers
  std::vector<NumberedText> vocabulary, gaps;  ///< each once

  /// Empties it; the memory stays, for the next article.
  void clear() {
    words.clear();
    counts = {};
    lead_in_body = 0;
    for (std::string& tail : tails) tail.clear();
    asides.clear();
    tables = 0;
    vocabulary.clear();
    gaps.clear();
  }
};

}  // namespace dateline::store
