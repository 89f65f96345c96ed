// SPDX-License-Identifier: GPL-2.0-or-later
// Looks words up in a shard's lexicon.
#pragma once

#include "store/fences.hpp"
#include "store/words.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::store {

/// Keeps what it read last: who looks a few words up mostly asks for words beside each other. One
/// thread at a time. Its members throw Error{index_corrupt, io}.
class WordFinder {
 public:
  /// The lexicon must outlive it and stay where it is.
  explicit WordFinder(const WordsFile& words) : file_(words.file_), size_(words.size_) {}
  WordFinder(const WordFinder&) = delete;
  WordFinder& operator=(const WordFinder&) = delete;

  using Visit = std::function<bool(const WordEntry&)>;
  /// Calls `visit`, which must leave this object alone, for each entry whose word begins with
  /// `prefix`, in order, until it returns false.
  void visit_prefix(std::string_view prefix, const Visit& visit);
  /// The entries of one word: none if no article has it.
  [[nodiscard]] std::vector<WordEntry> find(std::string_view word);
  /// All words that share a stem.
  [[nodiscard]] std::vector<std::string> words_of_stem(std::string_view stem);

 private:
  struct Block {
    std::optional<std::uint64_t> number;
    std::string room;
    std::string_view bytes;  ///< in the file or in `room`
  };
  [[nodiscard]] std::string_view place(std::uint64_t block) const;
  [[nodiscard]] std::string_view read(std::uint64_t block);
  void visit_block(std::uint64_t block, const Visit& visit);
  [[nodiscard]] WordEntry entry(std::uint64_t number);
  /// Has entry_by_stem() know which entries the so many-th and the next by stem are.
  void read_ranks(std::uint64_t begin, std::uint64_t count);
  /// The so many-th by stem.
  [[nodiscard]] WordEntry entry_by_stem(std::uint64_t rank);
  [[nodiscard]] std::uint64_t block_of(std::string_view word);
  [[nodiscard]] Fences::Range between_fences(std::size_t section, std::optional<Fences>& fences,
                                             std::string_view wanted) const;

  const TableFile& file_;
  std::uint64_t size_;
  std::optional<Fences> word_fences_, stem_fences_;  ///< once asked for
  std::array<Block, 8> blocks_;                      ///< by their number, modulo
  struct Ranks {
    std::uint64_t begin = 0, end = 0;
    std::string room;
    std::string_view bytes;  ///< in the file or in `room`
  };
  Ranks ranks_;
};

}  // namespace dateline::store
