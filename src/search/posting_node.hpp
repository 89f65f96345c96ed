// SPDX-License-Identifier: GPL-2.0-or-later
// A part of a query of nothing but terms, asked window by window which articles fit.
#pragma once

#include "index/shard_reader.hpp"
#include "search/article_window.hpp"
#include "search/scoring.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace dateline {

/// It is asked about windows that ascend. One thread at a time.
class PostingNode {
 public:
  virtual ~PostingNode() = default;
  /// Marks the articles that fit, with their scores, in a window where none is marked.
  virtual void find(ArticleWindow& window) = 0;
  /// The same where others are marked: scores of those that are in both add up.
  virtual void add_to(ArticleWindow& window);
  /// Leaves those of the window's articles that fit, and adds their scores.
  virtual void narrow(ArticleWindow& window);
  /// At most so many articles fit.
  [[nodiscard]] virtual std::uint64_t most() const = 0;

 protected:
  PostingNode() = default;
  PostingNode(const PostingNode&) = delete;
  PostingNode& operator=(const PostingNode&) = delete;

 private:
  /// What fits in a window, in one of its own.
  const ArticleWindow& found_in(const ArticleWindow& window);
  std::unique_ptr<ArticleWindow> found_;
};

/// Articles with any of the terms, which count as one: their frequencies add up, not their scores.
/// `scoring`: null if all score 0. The shard and the scoring must outlive the node.
std::unique_ptr<PostingNode> make_terms_node(const ShardReader& shard,
                                             const std::vector<std::string>& terms,
                                             const Scoring* scoring);
/// The articles from 1 to `articles`.
std::unique_ptr<PostingNode> make_all_node(std::uint32_t articles);

}  // namespace dateline
