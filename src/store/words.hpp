// SPDX-License-Identifier: GPL-2.0-or-later
// A shard's lexicon: every folded word, in how many articles it stands, and its stem.
#pragma once

#include "store/table.hpp"

#include <cstdint>
#include <filesystem>
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

  /// The word of a number. Throws Error{index_corrupt} if there is none.
  [[nodiscard]] std::string word(std::uint32_t number) const;
  /// The words of several numbers, which ascend, read together. Throws as before.
  [[nodiscard]] std::vector<std::string> words(std::span<const std::uint32_t> numbers) const;
  /// Has the system read what word() looks at for the commonest words.
  void fetch_commonest() const noexcept;
  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
  [[noreturn]] void throw_corrupt(const char* reason) const { file_.throw_corrupt(reason); }

 private:
  friend class WordFinder;
  TableFile file_;
  std::uint64_t size_;
};

}  // namespace dateline::store
