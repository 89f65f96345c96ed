// SPDX-License-Identifier: GPL-2.0-or-later
// One published shard, open for reading; serves merging and searching.
#pragma once

#include "glass/database.hpp"
#include "index/spelled_words.hpp"
#include "store/coding.hpp"
#include "store/columns.hpp"
#include "store/manifest.hpp"
#include "store/names.hpp"
#include "store/record.hpp"
#include "store/tokens.hpp"
#include "store/word_code.hpp"
#include "store/words.hpp"

#include <xapian.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// One thread at a time. Article numbers are the shard's own, from 1.
class ShardReader {
 public:
  /// Throws Error{index_corrupt, index_newer, io}.
  /// `use`: how many of its articles will be asked for.
  ShardReader(const std::filesystem::path& index, const store::ManifestShard& shard,
              FileUse use = FileUse::most);

  [[nodiscard]] std::uint32_t number() const noexcept { return number_; }
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  /// Postings and records. Its members throw Error{index_corrupt, io}.
  [[nodiscard]] const glass::Database& postings() const noexcept { return postings_; }
  /// The same as Xapian has it, opened when first asked for. Throws Error{index_corrupt, io}.
  [[nodiscard]] const Xapian::Database& database() const;
  [[nodiscard]] const store::NamesFile& names() const noexcept { return names_; }
  [[nodiscard]] const store::ColumnsFile& columns() const noexcept { return columns_; }
  /// More than a few of its articles will be asked for after all.
  void use_most() const noexcept;

  [[nodiscard]] const store::WordsFile& words() const noexcept { return words_; }
  /// Languages whose stemmers made the stems.
  [[nodiscard]] std::vector<std::string> languages() const;
  /// Articles that are gone, ascending.
  [[nodiscard]] const std::vector<std::uint32_t>& deleted() const noexcept { return deleted_; }
  [[nodiscard]] bool is_deleted(std::uint32_t article) const;
  /// Articles that have a term and are not deleted. Throws Error{index_corrupt, io}.
  [[nodiscard]] std::uint64_t count_with(std::string_view term) const;
  /// Deleted ones included.
  [[nodiscard]] std::uint32_t articles() const noexcept { return postings_.last_document(); }

  [[nodiscard]] const store::TokensFile& tokens() const noexcept { return tokens_; }
  /// Of all its words, as ranking weighs them.
  [[nodiscard]] std::uint32_t length(std::uint32_t article) const {
    return columns_.length(article);
  }

  [[nodiscard]] store::RecordHead head(std::uint32_t article) const;
  /// With the places of their words.
  [[nodiscard]] store::ArticleTexts texts(std::uint32_t article,
                                          store::WantedWords wanted = {}) const;
  /// The same of an article at hand, whose words are looked for among `words` first.
  [[nodiscard]] store::ArticleTexts texts(const store::ArticleTokens& article,
                                          store::WantedWords wanted,
                                          const SpelledWords& words) const;
  [[nodiscard]] store::RecordBody record(std::uint32_t article) const;
  /// For those who have the article's texts already; see store::read_record.
  [[nodiscard]] store::RecordBody record(std::uint32_t article, store::ArticleTexts& texts) const;
  [[nodiscard]] std::uint64_t id(std::uint32_t article) const { return columns_.id(article); }
  /// Articles whose id begins so, deleted ones included, at most `limit`.
  [[nodiscard]] std::vector<std::uint32_t> with_id(std::string_view prefix,
                                                   std::uint64_t limit) const;
  /// How many they are.
  [[nodiscard]] std::uint64_t count_ids(std::string_view prefix) const;

  /// Has the system read what a page of hits looks at in many places, if that isn't much.
  void fetch_for_hits() const noexcept;
  /// Has it read the texts and heads of these articles. Throws Error{index_corrupt, io}.
  void fetch(std::vector<std::uint32_t> articles) const;

 private:
  [[nodiscard]] std::string what(std::uint32_t article) const;
  [[nodiscard]] const std::vector<Mention>& mention_sorts() const;
  /// Numbers of an article's names of a field, by their keys.
  [[nodiscard]] std::vector<std::uint32_t> names_by_key(std::uint32_t article, Field field) const;

  std::uint32_t number_;
  std::filesystem::path path_;
  glass::Database postings_;
  mutable std::optional<Xapian::Database> database_;
  store::NamesFile names_;
  store::ColumnsFile columns_;
  store::WordsFile words_;
  store::TokensFile tokens_;
  store::FrameReader frames_;  ///< with the dictionary in columns_
  /// Words spelled lately, by number. The commonest have the smallest numbers, so few are enough.
  struct KnownWord {
    std::uint32_t number = store::no_word;
    std::string word;
  };
  mutable std::array<KnownWord, 256> known_words_;
  std::vector<std::uint32_t> deleted_;
  mutable std::optional<std::vector<Mention>> mention_sorts_;  ///< once asked for
};

}  // namespace dateline
