// SPDX-License-Identifier: GPL-2.0-or-later
// Nodes that read postings.
#include "search/posting_node.hpp"

#include "glass/posting_cursor.hpp"

#include <utility>

namespace dateline {
namespace {

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
  TermNode(glass::PostingCursor postings, const Scorer& scorer)
      : postings_(std::move(postings)), scorer_(scorer) {}
  void find(ArticleWindow& window) override { add_to(window); }
  void add_to(ArticleWindow& window) override {
    for (postings_.skip_to(window.first()); postings_.document() < window.end(); postings_.next())
      window.add(static_cast<std::uint32_t>(postings_.document()), score());
  }
  void narrow(ArticleWindow& window) override {
    window.keep([&](std::uint32_t article, double& sum) {
      postings_.skip_to(article);
      if (postings_.document() != article) return false;
      sum += score();
      return true;
    });
  }
  [[nodiscard]] std::uint64_t most() const override { return postings_.documents(); }

 private:
  [[nodiscard]] double score() const {
    if (!scorer_.scores()) return 0;
    return scorer_.score(static_cast<std::uint32_t>(postings_.document()), postings_.frequency());
  }
  glass::PostingCursor postings_;
  Scorer scorer_;
};

/// Terms that count as one: their frequencies add up, not their scores.
class SynonymNode : public PostingNode {
 public:
  SynonymNode(std::vector<glass::PostingCursor> lists, const Scorer& scorer)
      : lists_(std::move(lists)), scorer_(scorer) {
    for (const glass::PostingCursor& list : lists_) most_ += list.documents();
  }
  void find(ArticleWindow& window) override {
    for (glass::PostingCursor& list : lists_)
      for (list.skip_to(window.first()); list.document() < window.end(); list.next())
        window.add(static_cast<std::uint32_t>(list.document()), list.frequency());
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
      for (glass::PostingCursor& list : lists_) {
        list.skip_to(article);
        if (list.document() != article) continue;
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
  std::vector<glass::PostingCursor> lists_;
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
                                             const std::vector<std::string>& terms,
                                             const Scoring* scoring) {
  const Scorer scorer(shard, scoring, scoring == nullptr ? 0 : scoring->weight(terms));
  std::vector<glass::PostingCursor> lists;
  for (const std::string& term : terms) {
    lists.push_back(shard.postings().list(term));
    // Most words have no stem of their own in most languages.
    if (lists.back().documents() == 0) lists.pop_back();
  }
  if (lists.empty()) return make_all_node(0);
  if (lists.size() == 1) return std::make_unique<TermNode>(std::move(lists.front()), scorer);
  return std::make_unique<SynonymNode>(std::move(lists), scorer);
}

std::unique_ptr<PostingNode> make_all_node(std::uint32_t articles) {
  return std::make_unique<AllNode>(articles);
}

}  // namespace dateline
