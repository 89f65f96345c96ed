// SPDX-License-Identifier: GPL-2.0-or-later
// Articles go through the builder one by one, as new ones do; their postings follow list by list.
#include "index/shard_merger.hpp"

#include "index/stored_planner.hpp"

#include <utility>

namespace dateline {
namespace {

/// Texts that may stay in memory once they are taken over; about a kilobyte an article.
constexpr std::uint32_t articles_at_hand = 1u << 13;

}  // namespace

MergeInput take_over(ShardBuilder& builder, const ShardReader& shard,
                     const std::function<bool(std::uint32_t article)>& dropped,
                     std::uint64_t table_memory, Lexicon& lexicon) {
  MergeInput input{&shard, std::vector<std::uint32_t>(shard.articles() + std::size_t{1})};
  StoredPlanner planner(shard, table_memory);
  DocumentPlan plan;
  for (std::uint32_t article = 1; article <= shard.articles(); ++article) {
    if (article % articles_at_hand == 0) shard.tokens().let_go();
    if (dropped(article)) continue;
    planner.plan_article(plan, article);
    input.moved[article] = builder.add(plan, plan.id);
  }
  shard.tokens().let_go();
  planner.add_words(lexicon);
  return input;
}

FinishedShard finish_shard(ShardBuilder& builder, std::uint32_t number, const Lexicon& lexicon,
                           const std::vector<MergeInput>& taken_over) {
  MergedPostings postings(taken_over);
  FinishedShard finished;
  finished.files = builder.finish(lexicon, &postings);
  finished.shard = {number, builder.articles(), 0, builder.text_bytes(), {}};
  finished.languages = builder.languages();
  return finished;
}

}  // namespace dateline
