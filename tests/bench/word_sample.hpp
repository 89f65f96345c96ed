// SPDX-License-Identifier: GPL-2.0-or-later
// The words of some articles of an index, for choosing queries that find something.
#pragma once

#include <dateline/index.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace dateline::bench {

/// Of at most some hundred articles, spread over the whole time of the archive.
class WordSample {
 public:
  using Counted = std::vector<std::pair<std::string, std::uint32_t>>;

  explicit WordSample(const Index& index);

  /// Words, or two words that stand together, and how many articles have them; commonest first.
  [[nodiscard]] const Counted& words() const { return words_; }
  [[nodiscard]] const Counted& pairs() const { return pairs_; }
  /// Pairs without a word that is in many articles.
  [[nodiscard]] const Counted& telling_pairs() const { return telling_pairs_; }
  /// `count` of the words or pairs that a `share` of the articles has, or a little fewer.
  [[nodiscard]] std::vector<std::string> common(const Counted& from, double share,
                                                std::size_t count) const;
  /// `count` of the words or pairs that only one article has, from all over the sample.
  [[nodiscard]] static std::vector<std::string> rare(const Counted& from, std::size_t count);
  /// Words of one article: a common one, and the `others` rarest.
  [[nodiscard]] std::vector<std::string> together(std::size_t article, std::size_t others) const;
  [[nodiscard]] std::size_t articles() const { return articles_.size(); }
  [[nodiscard]] const Date& date(std::size_t article) const { return articles_[article].date; }

 private:
  struct Sampled {
    Date date;
    std::vector<std::string> words;  ///< in their order; an empty one ends a clause
  };

  void count();

  std::vector<Sampled> articles_;
  Counted words_, pairs_, telling_pairs_;
};

}  // namespace dateline::bench
