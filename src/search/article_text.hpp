// SPDX-License-Identifier: GPL-2.0-or-later
// An article as numbered words with sentences, paragraphs, zones and mentions.
#pragma once

#include "index/article_words.hpp"
#include "search/pattern_words.hpp"
#include "store/record.hpp"

#include <dateline/field.hpp>

#include <cstdint>
#include <vector>

namespace dateline {

/// One word in its place.
struct PlacedWord {
  std::uint32_t word = 0;                     ///< its id (PatternWords)
  std::uint32_t begin = 0, end = 0;           ///< bytes in headline, lead or body, by part; 0 from
                                              ///< a stream alone
  std::uint32_t sentence = 0, paragraph = 0;  ///< counted over the whole article
  Part part = Part::body;
};

/// Built once per article that is looked at. Words of different parts are never adjacent: each part
/// begins a new paragraph and leaves a gap in the numbers that no NEAR bridges.
class ArticleText {
 public:
  /// Splits texts that no shard holds.
  ArticleText(store::RecordBody body, const PatternWords& words);
  /// Reads its stream: without texts and annotations, and many times as fast.
  ArticleText(const store::ArticleTokens& tokens, const ShardWords& words);
  /// Reads its stream, the texts and its record, for annotations and the rest.
  ArticleText(const ShardReader& shard, std::uint32_t article, const ShardWords& words);
  ArticleText(const ArticleText&) = delete;
  ArticleText& operator=(const ArticleText&) = delete;

  [[nodiscard]] const std::vector<PlacedWord>& words() const noexcept { return words_; }
  [[nodiscard]] const Article& article() const noexcept { return body_.article; }
  [[nodiscard]] const Annotations& annotations() const noexcept { return body_.annotations; }
  [[nodiscard]] bool in_zone(std::uint32_t word, Field zone) const;
  /// Numbers of the first and last word of a mention; false if no word lies in it.
  bool words_of(const Mention& mention, std::uint32_t& first, std::uint32_t& last) const;

 private:
  store::RecordBody body_;
  std::vector<PlacedWord> words_;
};

}  // namespace dateline
