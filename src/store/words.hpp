// SPDX-License-Identifier: GPL-2.0-or-later
// A shard's lexicon: every folded word, in how many articles it stands, and its stem.
#pragma once

#include "store/table.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

struct WordEntry {
  std::string word, stem;
  std::uint32_t articles = 0;
  std::uint32_t number = 0;  ///< in token streams; the same in all entries of a word
  friend bool operator==(const WordEntry&, const WordEntry&) = default;
};

/// The mapped lexicon. Const members may be called from several threads.
class WordsFile {
 public:
  /// Throws Error{index_corrupt, io}.
  explicit WordsFile(const std::filesystem::path& path, FileUse use = FileUse::most);

  /// Calls `visit` for each entry whose word begins with `prefix`, in order, until it returns
  /// false.
  void visit_prefix(std::string_view prefix,
                    const std::function<bool(const WordEntry&)>& visit) const;
  /// The entries of one word: none if no article has it.
  [[nodiscard]] std::vector<WordEntry> find(std::string_view word) const;
  /// All words that share a stem.
  [[nodiscard]] std::vector<std::string> words_of_stem(std::string_view stem) const;
  /// The word of a number. Throws Error{index_corrupt} if there is none.
  [[nodiscard]] std::string word(std::uint32_t number) const;
  /// Has the system read what word() looks at for the commonest words.
  void fetch_commonest() const noexcept;
  /// Has it read what it looks at for these.
  void fetch(std::span<const std::uint32_t> numbers) const;
  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
  [[noreturn]] void throw_corrupt(const char* reason) const { file_.throw_corrupt(reason); }

 private:
  void visit_block(std::uint64_t block, const std::function<bool(const WordEntry&)>& visit) const;
  [[nodiscard]] std::string_view block(std::uint64_t number) const;
  [[nodiscard]] WordEntry entry(std::uint64_t number) const;
  /// The so many-th by stem.
  [[nodiscard]] WordEntry entry_by_stem(std::uint64_t rank) const;
  [[nodiscard]] std::uint64_t block_of(std::string_view word) const;
  TableFile file_;
  std::uint64_t size_;
};

}  // namespace dateline::store
