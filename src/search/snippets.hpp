// SPDX-License-Identifier: GPL-2.0-or-later
// Chooses the piece of an article that shows best why it matched.
#pragma once

#include "search/article_text.hpp"
#include "search/text_pattern.hpp"
#include "store/tokens.hpp"

#include <dateline/index.hpp>
#include <dateline/query.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace dateline {

class Snapshot;

/// Patterns of everything in a query that shows in a text and is not excluded; the words they ask
/// for are added to `words`.
std::vector<TextPattern> visible_patterns(const Snapshot& snapshot, PatternWords& words,
                                          const Query& query);

/// Adds a range to be marked, joined with the last one if it overlaps that; ranges come by where
/// they begin.
void add_mark(std::vector<std::pair<std::uint32_t, std::uint32_t>>& marks, std::uint32_t begin,
              std::uint32_t end);

/// Gives the texts of some of an article's words; a range may end behind the last.
using WriteWords = std::function<store::ArticleTexts(const store::WantedWords&)>;

/// About `size` bytes of the body around the densest hits, whole words, blanks folded, ruled lines
/// left out; the body's beginning if nothing in it matched. Chosen before it is written, so that
/// the words of many can be read together.
class SnippetPlan {
 public:
  /// Of nothing.
  SnippetPlan() = default;
  /// `text` needs no bytes of its words, and may go.
  SnippetPlan(const ArticleText& text, const std::vector<TextPattern>& patterns, std::size_t size);

  /// What write() will ask for, mostly nothing else.
  [[nodiscard]] store::WantedWords words() const;
  [[nodiscard]] Snippet write(const WriteWords& write) const;

 private:
  /// A hit in the body: words by number, and which pattern.
  struct BodyHit {
    WordSpan span;
    std::size_t pattern = 0;
  };
  [[nodiscard]] static std::vector<BodyHit> body_hits(const ArticleText& text,
                                                      const std::vector<TextPattern>& patterns);
  [[nodiscard]] static std::size_t best_start(const std::vector<BodyHit>& hits, std::size_t size);
  [[nodiscard]] store::WantedWords around_hit(std::size_t word) const;

  std::size_t size_ = 0;
  std::vector<BodyHit> hits_;
  // Words by number; the first two are of the body and of the sentence that is shown.
  std::size_t begin_ = 0, sentence_ = 0, hit_ = 0, end_ = 0;
};

}  // namespace dateline
