// SPDX-License-Identifier: GPL-2.0-or-later
// Stage by stage.
#include "index/article_group.hpp"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

/// From eight articles to sixty it makes no difference.
constexpr std::size_t full_articles = 24;
constexpr std::uint64_t full_bytes = std::uint64_t{1} << 17;

}  // namespace

void ArticleGroup::add(Article&& article, std::size_t place) {
  waiting_bytes_ += article.body.size();
  waiting_.push_back({std::move(article), place, {}});
}

bool ArticleGroup::is_full() const {
  return waiting_.size() >= full_articles || waiting_bytes_ >= full_bytes;
}

void ArticleGroup::split() {
  if (!tools_) tools_.emplace(recognisers_, word_memory_);
  tools_->table->make_room();
  while (tools_->words.size() < waiting_.size()) tools_->words.emplace_back(tools_->table);
  for (std::size_t i = 0; i < waiting_.size(); ++i) tools_->words[i].split(waiting_[i].article);
}

void ArticleGroup::tag() {
  for (std::size_t i = 0; i < waiting_.size(); ++i) {
    const ArticleWords& words = tools_->words[i];
    waiting_[i].annotations =
        tools_->tagger.tag(waiting_[i].article, words.text(store::TextPart::headline),
                           words.text(store::TextPart::body));
  }
}

void ArticleGroup::plan(DocumentPlanner& planner,
                        const std::function<void(std::size_t place, DocumentPlan&& plan)>& take) {
  if (waiting_.empty()) return;
  split();
  tag();
  for (std::size_t i = 0; i < waiting_.size(); ++i) {
    Waiting& waiting = waiting_[i];
    take(waiting.place,
         planner.plan(waiting.article, tools_->words[i], std::move(waiting.annotations)));
  }
  waiting_.clear();
  waiting_bytes_ = 0;
  if (std::any_of(tools_->words.begin(), tools_->words.end(),
                  [](const ArticleWords& words) { return words.size() > most_kept_words; }))
    tools_.reset();
}

}  // namespace dateline
