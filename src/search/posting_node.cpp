// SPDX-License-Identifier: GPL-2.0-or-later
// Nodes that read postings.
#include "search/posting_node.hpp"

#include <xapian.h>

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

/// A posting list that remembers where it ends.
class Postings {
 public:
  Postings(const Xapian::Database& database, const std::string& term)
      : at_(database.postlist_begin(term)), end_(database.postlist_end(term)), article_(here()) {}
  /// The article it stands on; past_all at the end.
  [[nodiscard]] std::uint64_t article() const noexcept { return article_; }
  [[nodiscard]] std::uint32_t frequency() const { return at_.get_wdf(); }
  void next() {
    ++at_;
    article_ = here();
  }
  void skip_to(std::uint32_t article) {
    if (article <= article_) return;
    at_.skip_to(article);
    article_ = here();
  }

 private:
  [[nodiscard]] std::uint64_t here() const { return at_ == end_ ? past_all : *at_; }
  static constexpr std::uint64_t past_all = ~std::uint64_t{0};
  Xapian::PostingIterator at_, end_;
  std::uint64_t article_;
};

/// Scores articles for a term, or all with 0 if no scores are wanted.
class Scorer {
 public:
  Scorer(const ShardReader& shard, const Scoring* scoring, double weight)
      : shard_(shard), scoring_(scoring), weight_(weight) {}
  [[nodiscard]] bool scores() const noexcept { return scoring_ != nullptr; }
  [[nodiscard]] double score(std::uint32_t article, std::uint32_t frequency) const {
    if (!scores() || frequency == 0) return 0;
    return scoring_->score(weight_, frequency, shard_.length(article));
  }

 private:
  const ShardReader& shard_;
  const Scoring* scoring_;
  double weight_;
};

class TermNode : public PostingNode {
 public:
  TermNode(const ShardReader& shard, const std::string& term, const Scorer& scorer)
      : postings_(shard.database(), term),
        scorer_(scorer),
        most_(shard.database().get_termfreq(term)) {}
  void find(ArticleWindow& window) override { add_to(window); }
  void add_to(ArticleWindow& window) override {
    for (postings_.skip_to(window.first()); postings_.article() < window.end(); postings_.next())
      window.add(static_cast<std::uint32_t>(postings_.article()), score());
  }
  void narrow(ArticleWindow& window) override {
    window.keep([&](std::uint32_t article, double& sum) {
      postings_.skip_to(article);
      if (postings_.article() != article) return false;
      sum += score();
      return true;
    });
  }
  [[nodiscard]] std::uint64_t most() const override { return most_; }

 private:
  [[nodiscard]] double score() const {
    if (!scorer_.scores()) return 0;
    return scorer_.score(static_cast<std::uint32_t>(postings_.article()), postings_.frequency());
  }
  Postings postings_;
  Scorer scorer_;
  std::uint64_t most_;
};

/// Terms that count as one: their frequencies add up, not their scores.
class SynonymNode : public PostingNode {
 public:
  SynonymNode(const ShardReader& shard, const std::vector<std::string>& terms, const Scorer& scorer)
      : scorer_(scorer) {
    for (const std::string& term : terms) {
      lists_.emplace_back(shard.database(), term);
      most_ += shard.database().get_termfreq(term);
    }
  }
  void find(ArticleWindow& window) override {
    for (Postings& list : lists_)
      for (list.skip_to(window.first()); list.article() < window.end(); list.next())
        window.add(static_cast<std::uint32_t>(list.article()), list.frequency());
    if (!scorer_.scores()) return;
    window.keep([&](std::uint32_t article, double& sum) {
      sum = scorer_.score(article, static_cast<std::uint32_t>(sum));
      return true;
    });
  }
  void narrow(ArticleWindow& window) override {
    // Every list is asked for every article.
    if (lists_.size() > most_asked) return PostingNode::narrow(window);
    window.keep([&](std::uint32_t article, double& sum) {
      std::uint32_t frequency = 0;
      bool any = false;
      for (Postings& list : lists_) {
        list.skip_to(article);
        if (list.article() != article) continue;
        any = true;
        frequency += list.frequency();
      }
      if (any) sum += scorer_.score(article, frequency);
      return any;
    });
  }
  [[nodiscard]] std::uint64_t most() const override { return most_; }

 private:
  static constexpr std::size_t most_asked = 8;
  std::vector<Postings> lists_;
  Scorer scorer_;
  std::uint64_t most_ = 0;
};

class AllNode : public PostingNode {
 public:
  explicit AllNode(std::uint32_t articles) : articles_(articles) {}
  void find(ArticleWindow& window) override {
    for (std::uint32_t i = window.first(); i < window.end() && i <= articles_; ++i)
      window.add(i, 0);
  }
  [[nodiscard]] std::uint64_t most() const override { return articles_; }

 private:
  std::uint32_t articles_;
};

}  // namespace

const ArticleWindow& PostingNode::found_in(const ArticleWindow& window) {
  if (!found_) found_ = std::make_unique<ArticleWindow>(window.is_scored());
  found_->start(window.first());
  find(*found_);
  return *found_;
}

void PostingNode::add_to(ArticleWindow& window) { window.add(found_in(window)); }
void PostingNode::narrow(ArticleWindow& window) { window.narrow(found_in(window)); }

std::unique_ptr<PostingNode> make_terms_node(const ShardReader& shard,
                                             std::vector<std::string> terms,
                                             const Scoring* scoring) {
  const Scorer scorer(shard, scoring, scoring == nullptr ? 0 : scoring->weight(terms));
  // Most words have no stem of their own in most languages.
  std::erase_if(terms,
                [&](const std::string& term) { return !shard.database().term_exists(term); });
  if (terms.empty()) return make_all_node(0);
  if (terms.size() == 1) return std::make_unique<TermNode>(shard, terms.front(), scorer);
  return std::make_unique<SynonymNode>(shard, terms, scorer);
}

std::unique_ptr<PostingNode> make_all_node(std::uint32_t articles) {
  return std::make_unique<AllNode>(articles);
}

}  // namespace dateline
