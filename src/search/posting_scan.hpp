// SPDX-License-Identifier: GPL-2.0-or-later
// Answers queries of nothing but terms from their postings, window by window.
#pragma once

#include "index/shard_reader.hpp"
#include "search/article_window.hpp"
#include "search/scoring.hpp"

#include <xapian.h>

#include <cstdint>
#include <memory>

namespace dateline {

/// A part of such a query. It is asked about windows that ascend.
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

/// Xapian's matcher asks one article after the other through several virtual calls, and again for
/// its length; this takes a fifth of its time. One thread at a time.
class PostingScan {
 public:
  /// `scoring`: null if no scores are wanted. The scan is not usable if the query holds anything
  /// but terms.
  PostingScan(const ShardReader& shard, const Xapian::Query& query, const Scoring* scoring);

  [[nodiscard]] bool usable() const noexcept { return root_ != nullptr; }
  /// Goes to the next window; false behind the last. Deleted articles are not marked.
  bool next();
  [[nodiscard]] ArticleWindow& window() noexcept { return window_; }

 private:
  const ShardReader& shard_;
  std::unique_ptr<PostingNode> root_;
  ArticleWindow window_;
  std::uint64_t next_ = 1;
};

}  // namespace dateline
