// SPDX-License-Identifier: GPL-2.0-or-later
// A shard's `tokens`, mapped: streams of word codes to look for words in, and the texts they came
// from.
#pragma once

#include "store/spelled_article.hpp"
#include "store/spelling.hpp"
#include "store/table.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// One article's streams; views into the file.
struct ArticleTokens {
  std::string_view stream;  ///< codes of headline, lead and body (store/word_code.hpp)
  std::array<std::uint32_t, text_parts> counts{};  ///< words of each
  std::uint32_t lead_in_body = 0;                  ///< first words of the body that serve as lead
  std::string_view breaks;
  std::array<std::string_view, text_parts> tails;
  std::string_view marks;
};

/// Where sentences and paragraphs begin, read word by word.
class BreakReader {
 public:
  explicit BreakReader(const ArticleTokens& article) : in_(article.breaks), left_(article.counts) {
    fetch();
  }
  /// What stands before the next word, and in which part it is.
  struct Step {
    TextPart part = TextPart::headline;
    WordPlace place;
  };
  Step next();

 private:
  void fetch();
  VarintReader in_;
  std::array<std::uint32_t, text_parts> left_;
  std::size_t part_ = 0;
  bool first_ = true;
  std::uint64_t until_ = 0;  ///< words before the next break, counted from the last
  std::uint64_t since_ = 0;
  text::Break next_ = text::Break::none;
};

/// Bytes of a text, end excluded.
struct ByteRange {
  std::uint32_t begin = 0, end = 0;
};

/// The texts of an article.
struct ArticleTexts {
  std::string headline;
  std::string lead;  ///< only one that the body doesn't begin with
  std::string body;
  std::array<std::vector<ByteRange>, text_parts> words;  ///< of each
};

/// Const members may be called from several threads.
class TokensFile {
 public:
  /// Throws Error{index_corrupt, io}.
  explicit TokensFile(const std::filesystem::path& path);

  [[nodiscard]] std::uint32_t articles() const;
  /// `number` counts from 1. Throws Error{index_corrupt}.
  [[nodiscard]] ArticleTokens article(std::uint32_t number) const;
  /// The stream alone, with less ado.
  [[nodiscard]] std::string_view stream(std::uint32_t number) const;
  /// Has the processor fetch the beginning of a stream that will be asked for.
  void prefetch(std::uint32_t number) const;

  /// The folded word of a number; views that stay valid while texts are made.
  using WordOf = std::function<std::string_view(std::uint32_t number)>;
  /// Throws Error{index_corrupt}. With `headline_only` the others stay empty.
  [[nodiscard]] ArticleTexts texts(const ArticleTokens& article, const WordOf& word_of,
                                   bool headline_only = false) const;

  /// Numbers of words in use.
  [[nodiscard]] std::uint32_t words() const;

 private:
  [[nodiscard]] std::uint64_t start(std::uint32_t index) const;
  /// All bytes of an article.
  [[nodiscard]] std::string_view bytes(std::uint32_t number) const;
  [[nodiscard]] UsualForm usual(std::uint32_t word) const;
  [[nodiscard]] std::string_view other_base(std::uint32_t word) const;
  /// Appends what stands before a word, then the word; the word's bytes.
  ByteRange spell(std::string& out, const MarkReader::Spelled& spelled, const WordPlace& place,
                  std::uint32_t word, const WordOf& word_of) const;

  TableFile file_;
  std::vector<std::string_view> gaps_;
  std::vector<std::uint32_t> commonest_;
};

}  // namespace dateline::store
