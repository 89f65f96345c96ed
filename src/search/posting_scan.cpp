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
        return make_terms_node(shard_, {*query.get_terms_begin()}, scoring_);
      case XQuery::LEAF_MATCH_ALL:
        return make_all_node(shard_.articles());
      case XQuery::LEAF_MATCH_NOTHING:
        return make_all_node(0);
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
  /// Null if its parts aren't all terms.
  [[nodiscard]] NodePointer synonym(const XQuery& query) const {
    std::vector<std::string> terms;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      if (query.get_subquery(i).get_type() != XQuery::LEAF_TERM) return {};
      terms.push_back(*query.get_subquery(i).get_terms_begin());
    }
    return make_terms_node(shard_, terms, scoring_);
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
