// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a shard under construction, with their stems and article counts.
#pragma once

#include "base/front_coding.hpp"
#include "base/varint.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// Adds up what several tables of words have counted. Some ten bytes a word, as an archive has them
/// by the hundred thousand: sorted lists of words, each as what differs from the one before. One
/// thread at a time.
class Lexicon {
 public:
  struct Word {
    std::string_view text, stem;
    std::uint32_t articles = 0;
  };

  /// Counts words, in any order.
  void add(std::vector<Word> words);
  /// Counts what another has counted.
  void take(Lexicon&& other);

  /// Calls visit(word) for each text and stem, in bytewise order of both. What it is given is valid
  /// during the call.
  template <typename Visit>
  void visit(Visit&& visit) const {
    const std::string all = merged();
    for (Cursor at(all); !at.at_end(); at.next()) visit(at.word());
  }

 private:
  /// Goes through a list.
  class Cursor {
   public:
    explicit Cursor(std::string_view list) : in_(list) { next(); }
    [[nodiscard]] bool at_end() const noexcept { return at_end_; }
    [[nodiscard]] Word word() const { return {text_, stem_, articles_}; }
    void next() {
      at_end_ = in_.at_end();
      if (at_end_) return;
      get_shared(in_, text_);
      stem_ = text_;
      get_shared(in_, stem_);
      articles_ = static_cast<std::uint32_t>(in_.number());
    }

   private:
    VarintReader in_;
    bool at_end_ = false;
    std::string text_, stem_;
    std::uint32_t articles_ = 0;
  };
  /// Makes a list.
  class Writer {
   public:
    void put(const Word& word);
    std::string take() { return std::move(list_); }

   private:
    std::string list_, last_;
  };
  static std::string merge(std::string_view left, std::string_view right);
  void add_list(std::string list);
  [[nodiscard]] std::string merged() const;

  std::vector<std::string> lists_;  ///< each less than half of the one before
};

}  // namespace dateline
