// SPDX-License-Identifier: GPL-2.0-or-later
// A shard's `tokens`, mapped: streams of word codes to look for words in, and the texts they came
// from.
#pragma once

#include "store/spelled_article.hpp"
#include "store/spelling.hpp"
#include "store/table.hpp"
#include "store/word_code.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
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

/// Some of an article's words, counted over all its parts; the end excluded.
struct WantedWords {
  std::uint64_t begin = 0, end = ~std::uint64_t{0};
};

/// The texts of an article, or of some of its words.
struct ArticleTexts {
  std::string headline;
  std::string lead;  ///< only one that the body doesn't begin with
  std::string body;
  std::array<std::vector<ByteRange>, text_parts> words;  ///< of each

  std::string& part(TextPart part) {
    return part == TextPart::headline ? headline : part == TextPart::lead ? lead : body;
  }
};

/// Const members may be called from several threads.
class TokensFile {
 public:
  /// Throws Error{index_corrupt, io}.
  explicit TokensFile(const std::filesystem::path& path, FileUse use = FileUse::most);

  [[nodiscard]] std::uint32_t articles() const;
  /// `number` counts from 1. Throws Error{index_corrupt}.
  [[nodiscard]] ArticleTokens article(std::uint32_t number) const;
  /// The same for who looks at it once; into `room` as MappedFile::read(), and throws what it does.
  [[nodiscard]] ArticleTokens article(std::uint32_t number, std::string& room) const;
  /// The stream alone, with less ado.
  [[nodiscard]] std::string_view stream(std::uint32_t number, std::string& room) const;
  /// Has the processor fetch the beginning of a stream that will be asked for.
  void prefetch(std::uint32_t number) const;

  /// The folded word of a number; views that stay valid while texts are made.
  using WordOf = std::function<std::string_view(std::uint32_t number)>;
  /// The wanted words with what stands before each, and behind the last of a part its end.
  /// Throws Error{index_corrupt}.
  [[nodiscard]] ArticleTexts texts(const ArticleTokens& article, const WordOf& word_of,
                                   WantedWords wanted = {}) const;

  /// Numbers of words in use.
  [[nodiscard]] std::uint32_t words() const;
  /// Numbers of gaps in use.
  [[nodiscard]] std::uint32_t gaps() const { return static_cast<std::uint32_t>(gaps_.size()); }

  /// As MappedFile::let_go(), fetch() and use_most().
  void let_go() const noexcept { file_.let_go(); }
  void use_most() const noexcept { file_.use_most(); }
  /// Has the system read what texts() looks at beside the articles, if that isn't much.
  void fetch_spelling() const noexcept;
  /// As MappedFile::fetch(). `numbers` ascend; if they are many, all from the first to the last.
  void fetch(std::span<const std::uint32_t> numbers) const;

 private:
  [[nodiscard]] std::uint64_t start(std::uint32_t index) const;
  /// All bytes of an article.
  [[nodiscard]] std::string_view bytes(std::uint32_t number) const;
  [[nodiscard]] ArticleTokens take_apart(std::string_view bytes) const;
  [[nodiscard]] std::string_view gap(std::uint32_t number) const;
  [[nodiscard]] UsualForm usual(std::uint32_t word) const;
  [[nodiscard]] std::string_view other_base(std::uint32_t word) const;

  friend class WrittenWordReader;
  TableFile file_;
  std::vector<std::uint32_t> gaps_;  ///< where they begin
  std::vector<std::uint32_t> commonest_;
};

/// A word of an article as it is written; views into the file.
struct WrittenWord {
  std::uint32_t word = 0;
  TextPart part = TextPart::headline;
  WordPlace place;
  std::string_view gap;                            ///< the bytes between it and the word before
  std::uint32_t gap_number = SpelledWord::no_gap;  ///< in the file, below gaps(), or no_gap
  std::string_view base;  ///< of its spelling, if that isn't the folded word
  bool own_base = false;  ///< whether it isn't
  text::Casing casing = text::Casing::lower;
};

/// Reads an article word by word. The file must outlive it.
class WrittenWordReader {
 public:
  WrittenWordReader(const TokensFile& file, const ArticleTokens& article);
  /// The next word; false behind the last. Throws Error{index_corrupt}.
  bool next(WrittenWord& word);

 private:
  const TokensFile& file_;
  BreakReader breaks_;
  MarkReader marks_;
  WordCodeReader codes_;
  std::uint64_t left_;
};

/// Appends a word and what stands before it to its part.
void append_word(ArticleTexts& texts, const WrittenWord& word, std::string_view folded);

}  // namespace dateline::store
