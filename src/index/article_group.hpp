// SPDX-License-Identifier: GPL-2.0-or-later
// Plans a few articles at a time: all are split, then all tagged, then all planned.
#pragma once

#include "entity/article_tagger.hpp"
#include "index/article_words.hpp"
#include "index/document_plan.hpp"

#include <dateline/article.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace dateline {

/// Words of an article whose memory is worth keeping for the next.
inline constexpr std::size_t most_kept_words = std::size_t{1} << 13;

/// What one stage looks at fills the caches near the processor, so each does several articles
/// before the next one begins. One thread at a time; each worker has its own.
class ArticleGroup {
 public:
  /// `word_memory`: bytes that the written words of many articles may take. The recognisers must
  /// outlive it.
  ArticleGroup(const entity::RecogniserSet& recognisers, std::uint64_t word_memory)
      : recognisers_(recognisers), word_memory_(word_memory) {}

  /// `place` is the caller's name for where the plan goes.
  void add(Article&& article, std::size_t place);
  /// Whether more articles would gain nothing.
  [[nodiscard]] bool is_full() const;
  /// Calls `take(place, plan)` for each article, in the order they came in, and forgets them.
  void plan(DocumentPlanner& planner,
            const std::function<void(std::size_t place, DocumentPlan&& plan)>& take);

 private:
  struct Waiting {
    Article article;
    std::size_t place = 0;
    Annotations annotations;
  };
  /// What articles are split and tagged with.
  struct Tools {
    Tools(const entity::RecogniserSet& recognisers, std::uint64_t word_memory)
        : table(std::make_shared<text::WrittenWords>(word_memory)), tagger(recognisers) {}
    std::shared_ptr<text::WrittenWords> table;
    std::vector<ArticleWords> words;  ///< of each article that waits
    entity::ArticleTagger tagger;
  };
  void split();
  void tag();

  const entity::RecogniserSet& recognisers_;
  std::uint64_t word_memory_;
  std::optional<Tools> tools_;
  std::vector<Waiting> waiting_;
  std::uint64_t waiting_bytes_ = 0;  ///< of their bodies
};

}  // namespace dateline
