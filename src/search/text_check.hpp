// SPDX-License-Identifier: GPL-2.0-or-later
// Decides article by article what posting lists can't: behind them, or inside Xapian's matching.
#pragma once

#include "search/article_text.hpp"
#include "search/article_window.hpp"
#include "search/snapshot.hpp"
#include "search/stream_matcher.hpp"
#include "search/text_pattern.hpp"

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// Knows the words of a query and keeps the article looked at last, since several patterns of a
/// query often ask for the same one.
class TextCache {
 public:
  explicit TextCache(const Snapshot& snapshot) : snapshot_(snapshot) {}
  /// `names`: with its mentions, which take longer to unpack.
  const ArticleText& get(std::size_t shard, std::uint32_t article, bool names);
  [[nodiscard]] const Snapshot& snapshot() const noexcept { return snapshot_; }
  /// What the query's patterns ask for; to be completed before anything is matched.
  PatternWords& words() noexcept { return words_; }
  /// The same, as a shard numbers them.
  const ShardWords& words_of(std::size_t shard);

 private:
  const Snapshot& snapshot_;
  PatternWords words_;
  std::vector<std::unique_ptr<const ShardWords>> shard_words_;
  std::optional<ArticleText> text_;
  std::size_t shard_ = 0;
  std::uint32_t article_ = 0;
  bool names_ = false;
};

/// Whether articles fit a pattern, one shard after the other.
class TextTest {
 public:
  TextTest(std::shared_ptr<TextCache> cache, std::shared_ptr<const TextPattern> pattern)
      : cache_(std::move(cache)), pattern_(std::move(pattern)), names_(uses_names(*pattern_)) {}
  /// What follows is asked about this shard.
  void enter(std::size_t shard);
  /// Throws Error{index_corrupt}.
  [[nodiscard]] bool fits(std::uint32_t article) const;
  /// Leaves the articles of a window that fit.
  void narrow(ArticleWindow& window) const;
  /// Has the system read what fits() will look at, for articles in ascending order.
  void fetch(std::span<const std::uint32_t> articles) const { tokens_->fetch(articles); }
  /// Has the processor fetch it.
  void prefetch(std::uint32_t article) const { tokens_->prefetch(article); }
  [[nodiscard]] const Snapshot& snapshot() const noexcept { return cache_->snapshot(); }

 private:
  std::shared_ptr<TextCache> cache_;
  std::shared_ptr<const TextPattern> pattern_;
  std::optional<StreamMatcher> stream_;  ///< of the shard, if its streams alone can decide
  const store::TokensFile* tokens_ = nullptr;
  std::size_t shard_ = 0;
  bool names_;
  mutable std::string room_;  ///< for the stream looked at
};

/// The articles of which a subset of each shard's numbers is wanted: base of the sources below.
/// Xapian clones a source for every shard and tells it the shard in init().
class ShardSource : public Xapian::PostingSource {
 public:
  explicit ShardSource(const Snapshot& snapshot) : snapshot_(snapshot) {}
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return estimate_; }
  Xapian::doccount get_termfreq_max() const override { return estimate_; }
  void init(const Xapian::Database& database) override;
  bool at_end() const override { return at_ > last_; }
  Xapian::docid get_docid() const override { return at_; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid article, double min_weight) override;
  bool check(Xapian::docid article, double min_weight) override;

 protected:
  /// Whether the article is wanted.
  virtual bool wants(std::uint32_t article) = 0;
  /// The first article from `article` on that could be wanted, past the last if there is none.
  virtual std::uint32_t candidate(std::uint32_t article) { return article; }
  [[nodiscard]] std::size_t shard() const noexcept { return shard_; }
  [[nodiscard]] const Snapshot& snapshot() const noexcept { return snapshot_; }
  void estimate(Xapian::doccount articles) { estimate_ = articles; }

 private:
  void settle();
  const Snapshot& snapshot_;
  std::size_t shard_ = 0;
  Xapian::docid at_ = 0, last_ = 0;
  Xapian::doccount estimate_ = 0;
};

/// Articles whose text fits a pattern. Meant for the right side of an AND: on its own it would look
/// at every article.
class TextSource : public ShardSource {
 public:
  explicit TextSource(TextTest test) : ShardSource(test.snapshot()), test_(std::move(test)) {}
  TextSource* clone() const override { return new TextSource(test_); }
  void init(const Xapian::Database& database) override;
  std::string get_description() const override { return "text"; }

 protected:
  bool wants(std::uint32_t article) override { return test_.fits(article); }

 private:
  TextTest test_;
};

/// Ascending article numbers for each shard.
using ArticleLists = std::vector<std::vector<std::uint32_t>>;

/// Articles from lists.
class ListSource : public ShardSource {
 public:
  ListSource(const Snapshot& snapshot, std::shared_ptr<const ArticleLists> lists,
             std::string description)
      : ShardSource(snapshot), lists_(std::move(lists)), description_(std::move(description)) {}
  ListSource* clone() const override { return new ListSource(snapshot(), lists_, description_); }
  void init(const Xapian::Database& database) override;
  std::string get_description() const override { return description_; }

 protected:
  bool wants(std::uint32_t article) override;
  std::uint32_t candidate(std::uint32_t article) override;

 private:
  [[nodiscard]] const std::vector<std::uint32_t>& list() const { return (*lists_)[shard()]; }
  std::shared_ptr<const ArticleLists> lists_;
  std::string description_;
};

}  // namespace dateline
