// SPDX-License-Identifier: GPL-2.0-or-later
// Plans of articles that a shard holds already, for the shard that is to take them over.
#pragma once

#include "base/string_ids.hpp"
#include "index/document_plan.hpp"
#include "index/field_names.hpp"
#include "index/shard_reader.hpp"
#include "index/stored_words.hpp"
#include "index/text_places.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

/// Makes the plans that DocumentPlanner made of the same articles, but without their postings,
/// which are taken over list by list. Splits no text, since the shard has its words. One thread at
/// a time.
class StoredPlanner {
 public:
  /// The shard must outlive the planner. `table_memory`: bytes that the names and gaps planned so
  /// far may take. Throws Error{index_corrupt}.
  StoredPlanner(const ShardReader& shard, std::uint64_t table_memory);

  /// Puts an article in place of what was in `plan`. Views are valid until the next call. Throws
  /// Error{index_corrupt}.
  void plan_article(DocumentPlan& plan, std::uint32_t article);

  /// Adds every word planned so far with its articles.
  void add_words(Lexicon& lexicon) const { words_.add_to(lexicon); }

 private:
  void restart_tables();
  void plan_text(DocumentPlan& plan, store::ArticleTexts& texts, std::uint32_t article);
  std::uint32_t add_word(store::SpelledArticle& text, std::uint32_t number);
  std::uint32_t add_gap(store::SpelledArticle& text, const store::WrittenWord& word);

  const ShardReader& shard_;
  std::uint64_t table_memory_;
  StoredWords words_;
  std::uint64_t tables_;
  StringIds names_;
  StringIds other_gaps_;  ///< that the shard has no number for; they are numbered behind the others
  TextPlaces word_places_, gap_places_;
  FieldNames field_names_;  ///< of the article at hand
};

}  // namespace dateline
