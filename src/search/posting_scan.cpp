// SPDX-License-Identifier: GPL-2.0-or-later
// One node for each operator that the compiler of queries uses.
#include "search/posting_scan.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace dateline {
namespace {

using XQuery = Xapian::Query;
using NodePointer = std::unique_ptr<PostingNode>;
using Nodes = std::vector<NodePointer>;

/// A posting list that remembers where it ends.
class Postings {
 public:
  Postings(const Xapian::Database& database, const std::string& term)
      : at_(database.postlist_begin(term)),
        end_(database.postlist_end(term)),
        article_(at_ == end_ ? past_all : *at_) {}
  /// The article it stands on; past_all at the end.
  [[nodiscard]] std::uint32_t article() const noexcept { return article_; }
  [[nodiscard]] std::uint32_t frequency() const { return at_.get_wdf(); }
  void next() {
    ++at_;
    article_ = at_ == end_ ? past_all : *at_;
  }
  void skip_to(std::uint32_t article) {
    if (article <= article_) return;
    at_.skip_to(article);
    article_ = at_ == end_ ? past_all : *at_;
  }

 private:
  static constexpr std::uint32_t past_all = ~std::uint32_t{0};
  Xapian::PostingIterator at_, end_;
  std::uint32_t article_;
};

/// Scores articles for a term, or all with 0 if no scores are wanted.
class Scorer {
 public:
  Scorer(const ShardReader& shard, const Scoring* scoring, double weight)
      : shard_(shard), scoring_(scoring), weight_(weight) {}
  explicit Scorer(const ShardReader& shard) : Scorer(shard, nullptr, 0) {}
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
      window.add(postings_.article(), score());
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
    return scorer_.scores() ? scorer_.score(postings_.article(), postings_.frequency()) : 0;
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
        window.add(list.article(), list.frequency());
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

class OrNode : public PostingNode {
 public:
  explicit OrNode(Nodes parts) : parts_(std::move(parts)) {}
  void find(ArticleWindow& window) override { add_to(window); }
  void add_to(ArticleWindow& window) override {
    for (const NodePointer& part : parts_) part->add_to(window);
  }
  [[nodiscard]] std::uint64_t most() const override {
    std::uint64_t sum = 0;
    for (const NodePointer& part : parts_) sum += part->most();
    return sum;
  }

 private:
  Nodes parts_;
};

class AndNode : public PostingNode {
 public:
  explicit AndNode(Nodes parts) : parts_(std::move(parts)) {
    std::stable_sort(parts_.begin(), parts_.end(),
                     [](const auto& a, const auto& b) { return a->most() < b->most(); });
  }
  void find(ArticleWindow& window) override {
    parts_.front()->find(window);
    for (std::size_t i = 1; i < parts_.size() && !window.empty(); ++i) parts_[i]->narrow(window);
  }
  void narrow(ArticleWindow& window) override {
    for (const NodePointer& part : parts_) part->narrow(window);
  }
  [[nodiscard]] std::uint64_t most() const override { return parts_.front()->most(); }

 private:
  Nodes parts_;
};

class AndNotNode : public PostingNode {
 public:
  AndNotNode(NodePointer wanted, NodePointer excluded)
      : wanted_(std::move(wanted)), excluded_(std::move(excluded)) {}
  void find(ArticleWindow& window) override {
    wanted_->find(window);
    if (window.empty()) return;
    out_.start_as(window);
    excluded_->narrow(out_);
    window.exclude(out_);
  }
  [[nodiscard]] std::uint64_t most() const override { return wanted_->most(); }

 private:
  NodePointer wanted_, excluded_;
  ArticleWindow out_{false};
};

class Maker {
 public:
  Maker(const ShardReader& shard, const Scoring* scoring) : shard_(shard), scoring_(scoring) {}
  /// Null for a query that holds anything but terms.
  [[nodiscard]] NodePointer make(const XQuery& query) const {
    switch (query.get_type()) {
      case XQuery::LEAF_TERM:
        return term(*query.get_terms_begin());
      case XQuery::LEAF_MATCH_ALL:
        return std::make_unique<AllNode>(shard_.articles());
      case XQuery::LEAF_MATCH_NOTHING:
        return std::make_unique<AllNode>(0);
      case XQuery::OP_SYNONYM:
        return synonym(query);
      case XQuery::OP_OR:
        // What scores nothing needn't be told apart.
        if (NodePointer node = scoring_ == nullptr ? synonym(query) : nullptr) return node;
        return with_parts<OrNode>(query);
      case XQuery::OP_AND:
        return with_parts<AndNode>(query);
      case XQuery::OP_FILTER:
      case XQuery::OP_AND_NOT:
        return ranked_by_first(query);
      default:
        return {};
    }
  }

 private:
  template <typename Node>
  [[nodiscard]] NodePointer with_parts(const XQuery& query) const {
    if (query.get_num_subqueries() == 1) return make(query.get_subquery(0));
    Nodes parts;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      parts.push_back(make(query.get_subquery(i)));
      if (!parts.back()) return {};
    }
    return std::make_unique<Node>(std::move(parts));
  }
  [[nodiscard]] NodePointer term(const std::string& term) const {
    return std::make_unique<TermNode>(shard_, term,
                                      scoring_ == nullptr
                                          ? Scorer(shard_)
                                          : Scorer(shard_, scoring_, scoring_->term_weight(term)));
  }
  /// Null if its parts aren't all terms.
  [[nodiscard]] NodePointer synonym(const XQuery& query) const {
    std::vector<std::string> terms;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      if (query.get_subquery(i).get_type() != XQuery::LEAF_TERM) return {};
      std::string term = *query.get_subquery(i).get_terms_begin();
      // Most words have no stem of their own in most languages.
      if (shard_.database().term_exists(term)) terms.push_back(std::move(term));
    }
    if (terms.empty()) return std::make_unique<AllNode>(0);
    if (terms.size() == 1) return term(terms.front());
    return std::make_unique<SynonymNode>(
        shard_, terms,
        scoring_ == nullptr ? Scorer(shard_)
                            : Scorer(shard_, scoring_, scoring_->synonym_weight(terms)));
  }
  /// What stands behind the first part decides but scores nothing.
  [[nodiscard]] NodePointer ranked_by_first(const XQuery& query) const {
    const Maker unranked(shard_, nullptr);
    Nodes parts;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      parts.push_back((i == 0 ? *this : unranked).make(query.get_subquery(i)));
      if (!parts.back()) return {};
    }
    if (query.get_type() == XQuery::OP_FILTER) return std::make_unique<AndNode>(std::move(parts));
    NodePointer wanted = std::move(parts.front());
    parts.erase(parts.begin());
    return std::make_unique<AndNotNode>(std::move(wanted),
                                        std::make_unique<OrNode>(std::move(parts)));
  }

  const ShardReader& shard_;
  const Scoring* scoring_;
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

PostingScan::PostingScan(const ShardReader& shard, const XQuery& query, const Scoring* scoring)
    : shard_(shard), root_(Maker(shard, scoring).make(query)), window_(scoring != nullptr) {}

bool PostingScan::next() {
  if (next_ > shard_.articles()) return false;
  window_.start(static_cast<std::uint32_t>(next_));
  next_ = window_.end();
  root_->find(window_);
  const std::vector<std::uint32_t>& deleted = shard_.deleted();
  for (auto gone = std::lower_bound(deleted.begin(), deleted.end(), window_.first());
       gone != deleted.end() && *gone < window_.end(); ++gone)
    window_.remove(*gone);
  return true;
}

}  // namespace dateline
