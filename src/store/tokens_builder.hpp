// SPDX-License-Identifier: GPL-2.0-or-later
// Writes a shard's `tokens`: the texts of its articles as streams of word codes, and how to spell
// them.
#pragma once

#include "base/large_vector.hpp"
#include "base/renumbering.hpp"
#include "base/string_ids.hpp"
#include "base/text_blocks.hpp"
#include "store/spelled_article.hpp"
#include "store/spelling.hpp"
#include "store/table.hpp"
#include "store/word_code.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::store {

/// One thread at a time. Every article is adopted first; a sample of them tells which words deserve
/// short codes and what is usual; then these and all others are added. The same calls give the same
/// bytes, whatever tables the articles were numbered by. Throws Error{io}; then only destroying is
/// allowed, and no file is left.
class TokensBuilder {
 public:
  explicit TokensBuilder(const std::filesystem::path& path);

  /// Puts this shard's ids in place of the article's own numbers. Its tables may go.
  void adopt(SpelledArticle& article);
  /// Settles codes and usual forms. Once, before the first article is added.
  void train(const std::vector<const SpelledArticle*>& sample);
  void add(const SpelledArticle& article);
  void finish();

  /// The number that a word has in the streams. Not before train().
  [[nodiscard]] std::uint32_t number_of(std::string_view folded) {
    return number(words_.add(folded));
  }

 private:
  struct Word {
    UsualForm usual;
    bool known = false;  ///< whether `usual` is settled
  };
  struct WordOfArticle {
    WordCode code;
    std::uint32_t id = 0;
  };
  /// What the numbers of an article's tables stand for here.
  struct KnownIds {
    Renumbering words, gaps;
  };
  std::uint32_t gap_id(std::string_view bytes);
  [[nodiscard]] std::uint32_t number(std::uint32_t word_id) const {
    return word_id < numbers_.size() ? numbers_[word_id] : word_id;
  }
  void learn_forms(const std::vector<const SpelledArticle*>& sample);
  void learn_marks(const std::vector<const SpelledArticle*>& sample);
  bool is_other_base(std::uint32_t word_id, std::string_view base);
  Mark mark_of(const SpelledArticle& article, const SpelledWord& word, const WordPlace& place,
               std::string_view base);
  [[nodiscard]] bool is_usual(const SpelledArticle& article, const SpelledWord& word,
                              const WordPlace& place) const;
  void read_vocabulary(const SpelledArticle& article);

  TableFileWriter file_;
  StringIds words_, gaps_;
  KnownTables<KnownIds> known_;
  LargeVector<Word> forms_;                                ///< by word id
  std::unordered_map<std::uint32_t, std::string> others_;  ///< other bases, by word id
  std::vector<std::uint32_t> numbers_;    ///< of the words known when trained, by id
  std::vector<std::uint32_t> commonest_;  ///< marks
  std::vector<std::uint32_t> starts_;     ///< of the articles, low halves
  std::vector<std::uint64_t> carries_;    ///< articles at which the high half grows by one
  std::uint64_t bytes_ = 0;
  bool trained_ = false;
  TextBlocks waiting_gaps_;  ///< without a number, of the articles adopted before train()
  std::vector<WordOfArticle> vocabulary_;       ///< of the current article
  std::string stream_, breaks_, marks_, blob_;  ///< of the current article
};

}  // namespace dateline::store
