// SPDX-License-Identifier: GPL-2.0-or-later
// Answers queries of nothing but terms from their postings, window by window.
#pragma once

#include "index/shard_reader.hpp"
#include "search/article_window.hpp"
#include "search/posting_node.hpp"
#include "search/scoring.hpp"

#include <xapian.h>

#include <cstdint>
#include <memory>

namespace dateline {

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
